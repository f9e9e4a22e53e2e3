import type { MemberChange } from '../../schemas/wire/team.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findModerator } from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { disable, enable, setRole } from '../storage/team-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Gives somebody another role, shuts their account or opens it again. A shut account is out with its next request.
 *
 * @throws Problem `not-found`; `conflict` for the role of a town's account; WriteMismatch `last-administrator` where nobody would be left who may do everything
 */
export async function changeMember(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  { role, state }: MemberChange,
): Promise<void> {
  const { storage } = services;
  const now = services.now();
  const member = await findModerator(storage, id);
  if (member === undefined) throw new Problem('not-found');
  // The town's word would undo it with the next check.
  if (role !== undefined && member.subject !== null) throw new Problem('conflict');
  const note = (action: string) =>
    logAction(storage, { moderator: moderator.id, action, subject: id, at: now });
  const set: WriteSet = [
    ...(role === undefined || role === member.role
      ? []
      : [...setRole(storage, id, role, now), note(`set-role role=${role}`)]),
    ...(state === 'disabled' && member.state !== 'disabled'
      ? [...disable(storage, id, now), note('disable')]
      : []),
    ...(state === 'active' && member.state === 'disabled' ? [enable(storage, id), note('enable')] : []),
  ];
  if (set.length > 0) await storage.write(set);
}
