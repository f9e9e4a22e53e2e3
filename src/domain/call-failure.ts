import type { FieldProblemCode, ProblemCode } from './problem-codes.ts';

/**
 * Why no answer came at all: the device is offline and nothing was sent, it took too long, nobody answered in a way the
 * page understands (connection lost, server down, a proxy's error page), the person gave up waiting, or what was asked
 * for cannot be done on a page that was not served securely.
 */
export const unansweredCodes = ['offline', 'timed-out', 'unreachable', 'given-up', 'not-secure'] as const;

/** Everything that can come of a call but its result. */
export type FailureCode = ProblemCode | (typeof unansweredCodes)[number];

/** A call that failed, as the page shows it. */
export interface CallFailure {
  readonly code: FailureCode;
  /** Fields that are wrong, with code `invalid`; pointers as in RFC 6901. */
  readonly fields: readonly { readonly pointer: string; readonly code: FieldProblemCode }[];
  /** Whole seconds after which trying again makes sense; undefined when the endpoint did not say. */
  readonly retryAfter: number | undefined;
}

/** A failure of which no more is known than its code. */
export function failureOf(code: FailureCode): CallFailure {
  return { code, fields: [], retryAfter: undefined };
}

/** Whether what was sent may have been taken although the call failed, because only the answer was lost. */
export function mayHaveArrived({ code }: Pick<CallFailure, 'code'>): boolean {
  return code === 'timed-out' || code === 'unreachable';
}
