import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import { Problem } from '../routes/problem.ts';
import { newId } from '../storage/new-id.ts';
import type { Services } from '../services.ts';
import { addInvitation, addModerator, findModeratorByMail } from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { hasAdministrator } from '../storage/team-queries.ts';
import { randomToken, type Moderator } from './moderator-session.ts';

/** How long an invitation can be used, in milliseconds. */
export const invitationLasts = 24 * 3_600_000;

/**
 * Invites somebody to moderate, or gives a moderator a new way in. Older invitations of the same person end.
 *
 * @param role of somebody new; left out, the first one may do everything and others decide. Who is known keeps theirs
 * @returns the token of the single-use link
 * @throws Problem `moderator-disabled`
 */
export async function inviteModerator(
  services: Pick<Services, 'storage' | 'hash' | 'now'>,
  inviter: Moderator,
  mail: string,
  role?: ModeratorRole,
): Promise<string> {
  const { storage } = services;
  const now = services.now();
  const given = role ?? ((await hasAdministrator(storage)) ? 'moderator' : 'administrator');
  await storage.write([addModerator(storage, { id: newId(now), mail, role: given, now })]);
  const moderator = await findModeratorByMail(storage, mail);
  if (moderator === undefined) throw new Error('the moderator just made is not there');
  if (moderator.state === 'disabled') throw new Problem('moderator-disabled');
  const token = randomToken();
  const invitation = {
    token: await services.hash('invitation', token),
    moderator: moderator.id,
    expires_at: now + invitationLasts,
  };
  await storage.write([
    ...addInvitation(storage, invitation),
    logAction(storage, { moderator: inviter.id, action: 'invite', subject: moderator.id, at: now }),
  ]);
  return token;
}
