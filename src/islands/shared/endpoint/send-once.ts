import { mayHaveArrived } from '../../../domain/call-failure.ts';
import { dropUnusedSecret, remember, secretToSend, type Given } from '../device/device-memory.ts';
import { oneTabAtATime } from '../device/one-tab-at-a-time.ts';
import { beginUnderWay, endUnderWay, keyUnderWay } from '../device/under-way.ts';
import type { CallResult, EndpointCall } from './call-endpoint.ts';
import { callWithProof, type ProofWish } from './call-with-proof.ts';

/** How something is sent, and what the device may remember of it. */
export interface Sending<Value> {
  /** Tells it from everything else that may be under way; the same for the same thing sent again. */
  readonly name: string;
  /** Whether the device may remember it; otherwise the tab does until the answer is there. */
  readonly keep: boolean;
  readonly proof: ProofWish;
  /** What to remember once it was taken; undefined where nothing is. */
  readonly given: (value: Value) => Given | undefined;
}

/**
 * Sends something a visitor gives, so that it is neither lost nor counted twice. The secret and the key by which the
 * endpoint knows it again are stored before it is sent, and shared by all tabs: however often the answer is lost and the
 * same thing sent again, also after a reload, it is there once.
 */
export async function sendOnce<Value>(
  call: Omit<EndpointCall<Value>, 'secret' | 'idempotencyKey'>,
  { name, keep, proof, given }: Sending<Value>,
): Promise<CallResult<Value>> {
  const wasUnderWay = keyUnderWay(name) !== undefined;
  const [idempotencyKey, secret] = await oneTabAtATime(() => [
    beginUnderWay(name, keep ? 'device' : 'tab'),
    secretToSend(keep),
  ]);
  const result = await callWithProof({ ...call, secret, idempotencyKey }, proof);
  // A refusal says nothing about what may have arrived before it.
  if (result.ok || !(wasUnderWay || mayHaveArrived(result.failure))) endUnderWay(name);
  const taken = result.ok ? given(result.value) : undefined;
  if (taken !== undefined) remember(taken, keep);
  dropUnusedSecret();
  return result;
}
