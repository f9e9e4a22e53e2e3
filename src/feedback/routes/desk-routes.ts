import { assignmentOrder, secondLookOrder, watchList, watchOrder } from '../../schemas/wire/desk.ts';
import { changeAssignment } from '../operations/change-assignment.ts';
import { getWatchList, unwatch, watch } from '../operations/change-watch-list.ts';
import { requireAdministrator } from '../operations/moderator-session.ts';
import { setSecondLook } from '../operations/set-second-look.ts';
import { emptyAnswer, privateAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { moderation, moderatorOf } from './moderation-route.ts';
import { route, routeWithBody, type Call, type Route } from './route.ts';

async function listAnswer({ services }: Call) {
  return privateAnswer(200, { entries: await getWatchList(services.storage) });
}

/** Addresses by which a team shares one desk. */
export const deskRoutes: readonly Route[] = [
  routeWithBody(
    {
      ...moderation('PUT', 'assignments/:id', 'Give a waiting comment or report to somebody, or free it'),
      answers: { 204: null },
    },
    assignmentOrder,
    async (call, { value }) => {
      await moderatorOf(call);
      await changeAssignment(call.services, call.param('id'), value.moderator);
      return emptyAnswer();
    },
  ),
  routeWithBody(
    {
      ...moderation('PUT', 'modules/:slug/second-look', 'Ask for two people to approve in a module'),
      answers: { 204: null },
    },
    secondLookOrder,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      await setSecondLook(call.services, moderator, knownModule(call), value.wanted);
      return emptyAnswer();
    },
  ),
  route(
    {
      ...moderation('GET', 'watch', 'Words and links that are looked for in what waits'),
      answers: { 200: watchList },
    },
    async (call) => {
      await moderatorOf(call);
      return listAnswer(call);
    },
  ),
  routeWithBody(
    {
      ...moderation('POST', 'watch', 'Look for one more'),
      answers: { 200: watchList },
      problems: ['administrator-needed', 'list-full'],
    },
    watchOrder,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      requireAdministrator(moderator);
      await watch(call.services, moderator, value);
      return listAnswer(call);
    },
  ),
  route(
    {
      ...moderation('DELETE', 'watch/:id', 'Look for it no more'),
      answers: { 200: watchList },
      problems: ['administrator-needed'],
    },
    async (call) => {
      const moderator = await moderatorOf(call);
      requireAdministrator(moderator);
      await unwatch(call.services, moderator, call.param('id'));
      return listAnswer(call);
    },
  ),
];
