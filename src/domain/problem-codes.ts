/**
 * The closed list of failures the endpoint can answer with, each with its HTTP status. The wire carries the code,
 * the page carries the words: a code is stable, its wording is not.
 */
export const problemStatus = {
  'broken-json': 400,
  'challenge-invalid': 400,
  'idempotency-key-invalid': 400,
  'client-unclear': 400,
  'secret-missing': 401,
  'secret-invalid': 401,
  'session-missing': 401,
  'sign-in-failed': 401,
  'foreign-origin': 403,
  'confirmation-needed': 403,
  'administrator-needed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'challenge-used': 409,
  'decided-already': 409,
  conflict: 409,
  closed: 409,
  'moderator-disabled': 409,
  'last-administrator': 409,
  'second-person-needed': 409,
  'other-person-needed': 409,
  'list-full': 409,
  'body-too-large': 413,
  'json-expected': 415,
  'encoding-unsupported': 415,
  invalid: 422,
  'idempotency-mismatch': 422,
  'challenge-required': 429,
  'too-many-requests': 429,
  internal: 500,
  busy: 503,
  'storage-full': 507,
} as const;

/** A failure of the endpoint, as named on the wire. */
export type ProblemCode = keyof typeof problemStatus;

/**
 * What can be wrong with one field of a well-formed request, named in `errors[].code` of a problem with code
 * `invalid`. `pointer` beside it is a JSON Pointer (RFC 6901) into the request body, or `?name` for the query.
 */
export const fieldProblemCodes = [
  'missing',
  'unknown-field',
  'wrong-type',
  'not-a-choice',
  'level-out-of-range',
  'no-dimension',
  'too-short',
  'too-long',
  'blank',
  'ill-formed-text',
  'reserved-name',
  'parent-unavailable',
  'invalid',
] as const;

/** What is wrong with one field. */
export type FieldProblemCode = (typeof fieldProblemCodes)[number];
