import type {
  HeldDecision,
  HeldGifts,
  IntakeRemoval,
  ModuleIntake,
  Oddities,
  ReleaseState,
} from '../../../schemas/wire/held-gifts.ts';
import { readsObjectWith, type EndpointCall } from '../../shared/endpoint/call-endpoint.ts';

const base = '/moderation';
const readsCount = readsObjectWith<{ count: number }>('count');
const readsState = readsObjectWith<ReleaseState>('waiting', 'next');

/** Everything that is held, in groups. */
export const heldCall: EndpointCall<HeldGifts> = {
  method: 'GET',
  path: `${base}/held`,
  reads: readsObjectWith<HeldGifts>('groups', 'total'),
};

/** Lets a group count, or discards it. */
export function decideHeldCall(id: string, body: HeldDecision): EndpointCall<{ count: number }> {
  return {
    method: 'POST',
    path: `${base}/held/${encodeURIComponent(id)}/decision`,
    body,
    reads: readsCount,
  };
}

/** What came in to a module in the last thirty days. */
export function moduleIntakeCall(module: string): EndpointCall<ModuleIntake> {
  const query = new URLSearchParams({ module }).toString();
  return { method: 'GET', path: `${base}/intake?${query}`, reads: readsObjectWith<ModuleIntake>('groups') };
}

/** Takes something that came in out of the figures. */
export function removeIntakeCall(body: IntakeRemoval): EndpointCall<{ count: number }> {
  return { method: 'POST', path: `${base}/intake/removals`, body, reads: readsCount };
}

/** What looks odd though nothing is held for it. */
export const odditiesCall: EndpointCall<Oddities> = {
  method: 'GET',
  path: `${base}/oddities`,
  reads: readsObjectWith<Oddities>('oddities'),
};

/** When figures were released last, and what waits. */
export const releaseStateCall: EndpointCall<ReleaseState> = {
  method: 'GET',
  path: `${base}/release`,
  reads: readsState,
};

/** Releases the public figures now. */
export const releaseCall: EndpointCall<ReleaseState> = { ...releaseStateCall, method: 'POST' };
