import type { FieldProblemCode, ProblemCode } from './problem-codes.ts';

/**
 * Why no answer came at all: the device is offline, it took too long, nobody answered in a way the page understands
 * (server down, a proxy's error page), or the person gave up waiting.
 */
export const unansweredCodes = ['offline', 'timed-out', 'unreachable', 'given-up'] as const;
export type UnansweredCode = (typeof unansweredCodes)[number];

/** Everything that can come of a call but its result. */
export type FailureCode = ProblemCode | UnansweredCode;

/** A call that failed, as the page shows it. */
export interface CallFailure {
  readonly code: FailureCode;
  /** Fields that are wrong, with code `invalid`; pointers as in RFC 6901. */
  readonly fields: readonly { readonly pointer: string; readonly code: FieldProblemCode }[];
  /** Whole seconds after which trying again makes sense; undefined when the endpoint did not say. */
  readonly retryAfter: number | undefined;
}
