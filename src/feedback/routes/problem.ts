import { problemStatus, type FieldProblemCode, type ProblemCode } from '../../domain/problem-codes.ts';

/** What is wrong with one field: where (JSON Pointer, RFC 6901) and what. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: FieldProblemCode;
}

/** A failure that is answered as `application/problem+json`. Anything else thrown is answered as `internal`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
  /** Whole seconds after which trying again makes sense; sent as `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    details: { fields?: readonly FieldProblem[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter;
  }
}

/** A request that is well formed but wrong in one field. */
export function fieldProblem(pointer: string, code: FieldProblemCode): Problem {
  return new Problem('invalid', { fields: [{ pointer, code }] });
}

/** The answer of RFC 9457 for a failure. `title` is the code in words for a reader of logs, never user text. */
export function problemResponse(problem: Problem): Response {
  const status = problemStatus[problem.code];
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter));
  const body = {
    type: 'about:blank',
    title: problem.code.replaceAll('-', ' '),
    status,
    code: problem.code,
    ...(problem.fields.length > 0 ? { errors: problem.fields } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
