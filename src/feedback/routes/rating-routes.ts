import { ownRating } from '../../schemas/wire/own-rating.ts';
import { ratingRequest } from '../../schemas/wire/rating-request.ts';
import { ratingsOverview, ratingSummary } from '../../schemas/wire/rating-summary.ts';
import { getOverview } from '../operations/get-overview.ts';
import { getOwnRating } from '../operations/get-own-rating.ts';
import { putRating } from '../operations/put-rating.ts';
import { withdrawRating } from '../operations/withdraw-rating.ts';
import { readTotalRevision } from '../storage/module-queries.ts';
import { readVisitorSecret } from '../guard/visitor-secret.ts';
import { admit } from './admit.ts';
import { emptyAnswer, privateAnswer, publicAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { route, routeWithBody, type Route } from './route.ts';

/** Addresses of ratings. */
export const ratingRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/ratings',
      summary: 'Summaries of all rated modules',
      caller: 'anyone',
      answers: { 200: ratingsOverview, 304: null },
    },
    async ({ services, request }) => {
      const revision = await readTotalRevision(services.storage);
      return publicAnswer(request, revision, () =>
        services.publicAnswers.get('ratings', revision, () => getOverview(services.storage, services.slugs)),
      );
    },
  ),
  routeWithBody(
    {
      method: 'PUT',
      path: '/modules/:slug/rating',
      summary: "Give or replace one's rating",
      caller: 'visitor',
      answers: { 200: ratingSummary, 201: ratingSummary },
      problems: ['closed', 'challenge-required', 'challenge-invalid', 'challenge-used', 'too-many-requests'],
    },
    ratingRequest,
    async (call, body) => {
      const module = knownModule(call);
      const secret = readVisitorSecret(call.request.headers);
      const alongside = await admit(call, 'rating', module);
      const { created, summary } = await putRating(call.services, module, secret, body.value, alongside);
      return privateAnswer(created ? 201 : 200, summary);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/modules/:slug/rating',
      summary: "One's own rating",
      caller: 'visitor',
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
      answers: { 204: null },
    },
    async (call) => {
      const module = knownModule(call);
      await withdrawRating(call.services, module, readVisitorSecret(call.request.headers));
      return emptyAnswer();
    },
  ),
];
