import { scaleVersion } from '../../domain/dimensions.ts';
import type { OwnRating, RatingReceipt } from '../../schemas/wire/own-rating.ts';
import type { RatingRequest } from '../../schemas/wire/rating-request.ts';
import { ownSecret } from '../shared/device/device-memory.ts';
import {
  callEndpoint,
  readsNothing,
  readsObjectWith,
  type CallResult,
} from '../shared/endpoint/call-endpoint.ts';
import type { ProofWish } from '../shared/endpoint/call-with-proof.ts';
import { sendOnce } from '../shared/endpoint/send-once.ts';
import type { RatingDraft } from './rating-draft.ts';

const readsReceipt = readsObjectWith<RatingReceipt>('raters', 'dimensions', 'own');
const readsOwn = readsObjectWith<OwnRating>('levels', 'counted');

function pathOf(module: string): string {
  return `/modules/${encodeURIComponent(module)}/rating`;
}

/** Under which name a rating is noted while its answer is missing. */
export function ratingName(module: string): string {
  return `rating:${module}`;
}

/** One's own rating as the endpoint has it. */
export function fetchOwnRating(module: string): Promise<CallResult<OwnRating>> {
  return callEndpoint({ method: 'GET', path: pathOf(module), reads: readsOwn, secret: ownSecret() });
}

/** Gives or changes one's own rating. The result is the module's summary and the rating as stored. */
export function sendRating(
  module: string,
  { levels, role, keep }: RatingDraft,
  proof: Pick<ProofWish, 'signal' | 'onProgress'>,
): Promise<CallResult<RatingReceipt>> {
  const body: RatingRequest = { scale: scaleVersion, levels, ...(role === undefined ? {} : { role }) };
  return sendOnce(
    { method: 'PUT', path: pathOf(module), body, reads: readsReceipt },
    {
      name: ratingName(module),
      keep,
      proof: { ...proof, purpose: 'rating', module },
      given: () => ({ rating: module }),
    },
  );
}

/** Takes one's own rating back. */
export function withdrawRating(module: string): Promise<CallResult<undefined>> {
  return callEndpoint({ method: 'DELETE', path: pathOf(module), reads: readsNothing, secret: ownSecret() });
}
