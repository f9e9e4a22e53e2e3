import { invitationLink, invitationOrder, memberChange, moderatorTeam } from '../../schemas/wire/team.ts';
import { changeMember } from '../operations/change-member.ts';
import { getTeam } from '../operations/get-team.ts';
import { invitationLasts, inviteModerator } from '../operations/invite-moderator.ts';
import { privateAnswer } from './answer.ts';
import { administratorOf, moderation, moderatorOf } from './moderation-route.ts';
import { route, routeWithBody, type Call, type Route } from './route.ts';

const guarded = ['administrator-needed', 'confirmation-needed'] as const;

async function teamAnswer({ services }: Call) {
  return privateAnswer(200, { members: await getTeam(services.storage) });
}

/** Addresses of the team at the desk. */
export const teamRoutes: readonly Route[] = [
  route(
    { ...moderation('GET', 'team', 'Everybody at the desk'), answers: { 200: moderatorTeam } },
    async (call) => {
      await moderatorOf(call);
      return teamAnswer(call);
    },
  ),
  routeWithBody(
    {
      ...moderation('POST', 'team', 'Invite somebody, or give somebody a new way in'),
      answers: { 200: invitationLink },
      problems: [...guarded, 'moderator-disabled'],
    },
    invitationOrder,
    async (call, { value }) => {
      const inviter = await administratorOf(call);
      const token = await inviteModerator(call.services, inviter, value.mail, value.role);
      // Behind "#" the secret never reaches a server log, and nothing happens by opening the link.
      const link = `${call.services.site.url}/redaktion/#einladung=${token}`;
      return privateAnswer(200, { link, hours: invitationLasts / 3_600_000 });
    },
  ),
  routeWithBody(
    {
      ...moderation('PATCH', 'team/:id', 'Change a role, shut an account or open it again'),
      answers: { 200: moderatorTeam },
      problems: [...guarded, 'last-administrator', 'conflict'],
    },
    memberChange,
    async (call, { value }) => {
      await changeMember(call.services, await administratorOf(call), call.param('id'), value);
      return teamAnswer(call);
    },
  ),
];
