import { endpointBase } from '../../../config/feedback-address.ts';
import { failureOf, type CallFailure, type FailureCode } from '../../../domain/call-failure.ts';
import { fieldProblemCodes, problemStatus, type ProblemCode } from '../../../domain/problem-codes.ts';
import { listAt, textAt, valueAt } from '../../../domain/value-at.ts';

/** What is asked of the endpoint. */
export interface EndpointCall<Value> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Address below `/api/v1`, beginning with a slash; parts from outside must be encoded by the caller. */
  readonly path: string;
  /** Tells an answer of the expected form from anything else. It looks at the outline; the endpoint is our own. */
  readonly reads: (value: unknown) => value is Value;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The visitor's secret, 43 base64url characters; moderators are known by their cookie instead. */
  readonly secret?: string | undefined;
  /** Makes a repeated POST count once. Keep it until the call has an answer. */
  readonly idempotencyKey?: string | undefined;
  /** A solved proof of work, as base64. */
  readonly solution?: string | undefined;
  /** Ends the call from outside; the result is then `timed-out`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the call is given up. */
  readonly timeout?: number;
}

/** What came of a call. It never throws; a failure is a value as the result is. */
export type CallResult<Value> =
  | { readonly ok: true; readonly status: number; readonly value: Value }
  | { readonly ok: false; readonly failure: CallFailure };

const usualTimeout = 15_000;

function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemStatus, value);
}

function readFields(value: unknown): CallFailure['fields'] {
  return listAt(value, 'errors').flatMap((error) => {
    const code = fieldProblemCodes.find((known) => known === valueAt(error, 'code'));
    return code === undefined ? [] : [{ pointer: textAt(error, 'pointer'), code }];
  });
}

function failed(code: FailureCode): { ok: false; failure: CallFailure } {
  return { ok: false, failure: failureOf(code) };
}

/** Seconds from the header `Retry-After`; its form as a date is not used by the endpoint. */
function readRetryAfter(answer: Response): number | undefined {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function toRequest<Value>(call: EndpointCall<Value>, signal: AbortSignal): Request {
  const headers = new Headers({ accept: 'application/json' });
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.secret !== undefined) headers.set('authorization', `Bearer ${call.secret}`);
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  if (call.solution !== undefined) headers.set('challenge-solution', call.solution);
  return new Request(`${endpointBase}${call.path}`, {
    method: call.method,
    headers,
    signal,
    // Public answers carry an entity tag; the browser asks with it and shows what it kept when nothing changed.
    cache: 'no-cache',
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
}

async function readAnswer<Value>(
  answer: Response,
  reads: EndpointCall<Value>['reads'],
): Promise<CallResult<Value>> {
  const isJson = /[/+]json(?:;|$)/.test(answer.headers.get('content-type') ?? '');
  const value: unknown = isJson ? await answer.json() : undefined;
  if (answer.ok && reads(value)) return { ok: true, status: answer.status, value };
  const code = valueAt(value, 'code');
  // A proxy's error page or a changed form: nobody answered in a way the page understands.
  if (answer.ok || !isProblemCode(code)) return failed('unreachable');
  return { ok: false, failure: { code, fields: readFields(value), retryAfter: readRetryAfter(answer) } };
}

/**
 * Asks the endpoint. Whatever happens, a value comes back: the result, the endpoint's problem with its code, or why
 * there was no answer.
 */
export async function callEndpoint<Value>(call: EndpointCall<Value>): Promise<CallResult<Value>> {
  // Known before anything is sent, so that nobody wonders whether it arrived. It may wrongly be true, never wrongly false.
  if (!navigator.onLine) return failed('offline');
  const limit = AbortSignal.timeout(call.timeout ?? usualTimeout);
  const signal = call.signal === undefined ? limit : AbortSignal.any([limit, call.signal]);
  try {
    return await readAnswer(await fetch(toRequest(call, signal)), call.reads);
  } catch {
    return failed(signal.aborted ? 'timed-out' : 'unreachable');
  }
}

/** For answers without a body (204). */
export function readsNothing(value: unknown): value is undefined {
  return value === undefined;
}

/** Makes a reader that asks for an object with these keys. */
export function readsObjectWith<Value>(
  ...keys: readonly Extract<keyof Value, string>[]
): (value: unknown) => value is Value {
  return (value): value is Value =>
    typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}
