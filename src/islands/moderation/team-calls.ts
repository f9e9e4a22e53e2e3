import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import type { InvitationLink, MemberChange, ModeratorTeam } from '../../schemas/wire/team.ts';
import { readsObjectWith, type EndpointCall } from '../shared/endpoint/call-endpoint.ts';

const path = '/moderation/team';
const readsTeam = readsObjectWith<ModeratorTeam>('members');

/** Everybody at the desk. */
export const teamCall: EndpointCall<ModeratorTeam> = { method: 'GET', path, reads: readsTeam };

/** Invites somebody, or gives somebody a new way in. */
export function inviteCall(mail: string, role: ModeratorRole): EndpointCall<InvitationLink> {
  return { method: 'POST', path, body: { mail, role }, reads: readsObjectWith<InvitationLink>('link') };
}

/** Changes somebody's role, shuts an account or opens it again. */
export function changeMemberCall(id: string, change: MemberChange): EndpointCall<ModeratorTeam> {
  return { method: 'PATCH', path: `${path}/${encodeURIComponent(id)}`, body: change, reads: readsTeam };
}
