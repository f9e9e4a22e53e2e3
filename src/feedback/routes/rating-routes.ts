import { ownRating, ratingReceipt } from '../../schemas/wire/own-rating.ts';
import { ratingRequest } from '../../schemas/wire/rating-request.ts';
import { ratingsOverview } from '../../schemas/wire/rating-summary.ts';
import { getOverview } from '../operations/get-overview.ts';
import { getOwnRating } from '../operations/get-own-rating.ts';
import { putRating } from '../operations/put-rating.ts';
import { withdrawRating } from '../operations/withdraw-rating.ts';
import { readReleaseTag } from '../storage/public-tags.ts';
import { readVisitorSecret } from '../guard/visitor-secret.ts';
import { emptyAnswer, privateAnswer, publicAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { requireProof } from './require-proof.ts';
import { route, routeWithBody, type Route } from './route.ts';

/** Addresses of ratings. */
export const ratingRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/ratings',
      summary: 'Released summaries of all modules somebody has rated or marked',
      caller: 'anyone',
      answers: { 200: ratingsOverview, 304: null },
    },
    async ({ services, request }) => {
      const tag = await readReleaseTag(services.storage);
      return publicAnswer(request, tag, () =>
        services.publicAnswers.get('ratings', tag, () => getOverview(services.storage, services.slugs)),
      );
    },
  ),
  routeWithBody(
    {
      method: 'PUT',
      path: '/modules/:slug/rating',
      summary: "Give or replace one's rating; it counts from the next release",
      caller: 'visitor',
      limit: 'rating',
      answers: { 200: ratingReceipt, 201: ratingReceipt },
      problems: ['closed', 'challenge-required', 'challenge-invalid', 'challenge-used'],
    },
    ratingRequest,
    async (call, { value }) => {
      const module = knownModule(call);
      const giver = { secret: readVisitorSecret(call.request.headers), address: call.peer.address };
      const alongside = await requireProof(call, 'rating', module);
      const { created, receipt } = await putRating(call.services, module, giver, value, alongside);
      return privateAnswer(created ? 201 : 200, receipt);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/modules/:slug/rating',
      summary: "One's own rating",
      caller: 'visitor',
      limit: 'own',
      answers: { 200: ownRating },
    },
    async (call) => {
      const module = knownModule(call);
      const secret = readVisitorSecret(call.request.headers);
      return privateAnswer(200, await getOwnRating(call.services, module, secret));
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/modules/:slug/rating',
      summary: "Withdraw one's rating; 204 whether or not there was one",
      caller: 'visitor',
      limit: 'own',
      answers: { 204: null },
    },
    async (call) => {
      const module = knownModule(call);
      await withdrawRating(call.services, module, readVisitorSecret(call.request.headers));
      return emptyAnswer();
    },
  ),
];
