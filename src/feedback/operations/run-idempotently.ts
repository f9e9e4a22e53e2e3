import { Problem } from '../routes/problem.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { findAnswer, rememberAnswer } from '../storage/replay-queries.ts';
import { WriteMismatch, type WriteSet } from '../storage/write-set.ts';

/** What makes a request recognisable when it comes again. */
export interface Repeatable {
  /** The header `Idempotency-Key` as sent, undefined when there was none. */
  readonly idempotencyKey: string | undefined;
  readonly secret: string;
  /** What is asked for, for example `POST /modules/x/comments`. */
  readonly action: string;
  /** The body as sent. */
  readonly body: string;
}

const keyPattern = /^"?([\x21\x23-\x7e]{1,128})"?$/;

/**
 * Does something at most once per idempotency key of a visitor (draft-ietf-httpapi-idempotency-key-header). The
 * answer is stored in the same transaction, so a request repeated after a crash gets the answer of the first.
 *
 * @param attempt given statements to be written along, does the work and returns the answer
 * @param answer what will be answered, known before the work is done
 * @returns the answer of this or of the first request with the key
 * @throws Problem `idempotency-key-invalid`; `idempotency-mismatch` when the key came with another body before
 */
export async function runIdempotently(
  services: Services,
  request: Repeatable,
  answer: string,
  attempt: (alongside: WriteSet) => Promise<void>,
): Promise<string> {
  if (request.idempotencyKey === undefined) {
    await retryContended(() => attempt([]));
    return answer;
  }
  const given = keyPattern.exec(request.idempotencyKey)?.[1];
  if (given === undefined) throw new Problem('idempotency-key-invalid');
  const key = await services.hash('idempotency-key', request.secret, request.action, given);
  const fingerprint = await services.hash('idempotency-body', request.body);

  const replay = async () => {
    const known = await findAnswer(services.storage, key);
    if (known === undefined) return undefined;
    if (known.request !== fingerprint) throw new Problem('idempotency-mismatch');
    return known.answer;
  };
  return services.mutex.run(key, async () => {
    const known = await replay();
    if (known !== undefined) return known;
    const entry = { key, request: fingerprint, answer, created_at: services.now() };
    try {
      await retryContended(() => attempt([rememberAnswer(services.storage, entry)]));
      return answer;
    } catch (error) {
      if (!(error instanceof WriteMismatch)) throw error;
      // Another process was faster; a used challenge, too, may be the trace of this very request.
      const first = await replay();
      if (first === undefined) throw error;
      return first;
    }
  });
}
