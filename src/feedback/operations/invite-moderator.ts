import { newId } from '../storage/new-id.ts';
import type { Services } from '../services.ts';
import { addInvitation, addModerator, findModeratorByMail } from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { randomToken } from './moderator-session.ts';

/** How long an invitation can be used, in milliseconds. */
export const invitationLasts = 24 * 3_600_000;

/**
 * Invites somebody to moderate, or gives a moderator a new way in. Older invitations of the same person end.
 * @returns the token of the single-use link
 */
export async function inviteModerator(
  services: Pick<Services, 'storage' | 'hash' | 'now'>,
  mail: string,
): Promise<string> {
  const { storage } = services;
  const now = services.now();
  await storage.write([addModerator(storage, { id: newId(now), mail, now })]);
  const moderator = await findModeratorByMail(storage, mail);
  if (moderator === undefined) throw new Error('the moderator just made is not there');
  const token = randomToken();
  const invitation = {
    token: await services.hash('invitation', token),
    moderator: moderator.id,
    expires_at: now + invitationLasts,
  };
  await storage.write([
    ...addInvitation(storage, invitation),
    logAction(storage, { moderator: 'operator', action: 'invite', subject: moderator.id, at: now }),
  ]);
  return token;
}
