import * as z from 'zod';
import { moderatorRoles } from '../../domain/moderation/moderator-roles.ts';

const role = z.enum(moderatorRoles, { error: 'not-a-choice' });

/** Somebody at the desk, as the others see them. */
export const teamMember = z.strictObject({
  id: z.uuid(),
  mail: z.string(),
  role,
  state: z.enum(['invited', 'active', 'disabled']),
  townAccount: z
    .boolean()
    .meta({ description: 'Signs in with the account of the town, which names the role' }),
  since: z.iso.date().meta({ description: 'Day of the first invitation' }),
  lastSignIn: z.iso.date().optional().meta({ description: 'Day, as far as the log goes back' }),
});

export type TeamMember = z.infer<typeof teamMember>;

export const moderatorTeam = z.strictObject({ members: z.array(teamMember) });

export type ModeratorTeam = z.infer<typeof moderatorTeam>;

/** Invites somebody, or gives somebody a new way in. */
export const invitationOrder = z.strictObject({
  mail: z.email({ error: 'invalid' }).max(254, { error: 'too-long' }),
  role,
});

/** The single-use link, shown once: it is not stored. */
export const invitationLink = z.strictObject({ link: z.url(), hours: z.int() });

export type InvitationLink = z.infer<typeof invitationLink>;

/** What changes about somebody's account: the role, or whether it can be used. */
export const memberChange = z
  .strictObject({
    role: role.optional(),
    state: z.enum(['active', 'disabled'], { error: 'not-a-choice' }).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'missing' });

export type MemberChange = z.infer<typeof memberChange>;
