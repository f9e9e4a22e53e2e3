import {
  giftsDecided,
  heldDecision,
  heldGifts,
  intakeQuery,
  intakeRemoval,
  moduleIntake,
  oddities,
  releaseState,
} from '../../schemas/wire/held-gifts.ts';
import { decideHeldGifts } from '../operations/decide-held-gifts.ts';
import { findOddities } from '../operations/find-oddities.ts';
import { getHeldGifts } from '../operations/get-held-gifts.ts';
import { getModuleIntake } from '../operations/get-module-intake.ts';
import { getReleaseState } from '../operations/get-release-state.ts';
import { releaseByHand } from '../operations/release-by-hand.ts';
import { removeIntake } from '../operations/remove-intake.ts';
import { privateAnswer } from './answer.ts';
import { readQuery } from './read-query.ts';
import { administratorOf, moderation, moderatorOf } from './moderation-route.ts';
import { route, routeWithBody, type Route } from './route.ts';

/** What changes public figures at once or takes something out of them is for administrators who have just proved it. */
const guarded = { problems: ['administrator-needed', 'confirmation-needed'] } as const;

/** Addresses by which moderators see what came in and was held, decide it, and release. */
export const intakeRoutes: readonly Route[] = [
  route(
    {
      ...moderation('GET', 'held', 'Ratings and marks of use that are held, in groups'),
      answers: { 200: heldGifts },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, await getHeldGifts(call.services.storage));
    },
  ),
  routeWithBody(
    {
      ...moderation(
        'POST',
        'held/:id/decision',
        'Let a group that is held count from the next release, or discard it',
      ),
      answers: { 200: giftsDecided },
      problems: ['decided-already'],
    },
    heldDecision,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      const count = await decideHeldGifts(call.services, moderator, call.param('id'), value);
      return privateAnswer(200, { count });
    },
  ),
  route(
    {
      ...moderation('GET', 'intake', 'What came in to a module by day and network'),
      query: intakeQuery.shape,
      answers: { 200: moduleIntake },
    },
    async (call) => {
      await moderatorOf(call);
      const { module, days } = readQuery(call.url, intakeQuery);
      return privateAnswer(200, await getModuleIntake(call.services, module, days));
    },
  ),
  routeWithBody(
    {
      ...moderation(
        'POST',
        'intake/removals',
        'Take what came in during some days, or from one network, out of the figures',
      ),
      answers: { 200: giftsDecided },
      ...guarded,
    },
    intakeRemoval,
    async (call, { value }) => {
      const moderator = await administratorOf(call);
      return privateAnswer(200, { count: await removeIntake(call.services, moderator, value) });
    },
  ),
  route(
    {
      ...moderation('GET', 'oddities', 'What looks odd in what came in, though nothing is held for it'),
      answers: { 200: oddities },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, { oddities: await findOddities(call.services) });
    },
  ),
  route(
    {
      ...moderation('GET', 'release', 'When figures were released last, and what waits for the next time'),
      answers: { 200: releaseState },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, await getReleaseState(call.services));
    },
  ),
  route(
    {
      ...moderation('POST', 'release', 'Release the public figures now'),
      answers: { 200: releaseState },
      ...guarded,
    },
    async (call) => {
      await releaseByHand(call.services, await administratorOf(call));
      return privateAnswer(200, await getReleaseState(call.services));
    },
  ),
];
