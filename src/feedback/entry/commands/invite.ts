import * as z from 'zod';
import { moderatorRoles } from '../../../domain/moderation/moderator-roles.ts';
import { inviteModerator } from '../../operations/invite-moderator.ts';
import { operator } from '../../operations/moderator-session.ts';
import { findModeratorByMail } from '../../storage/moderator-queries.ts';
import type { Command } from './command.ts';

/** Invites a moderator and prints the single-use link. */
export const invite: Command = {
  usage: 'invite <mail> [--role moderator|administrator]',
  summary:
    'Lädt jemanden zur Moderation ein; der Link gilt einmal und 24 Stunden. Ohne --role erhält die erste Person alle Rechte, jede weitere entscheidet über Beiträge',
  run: async (context, mail, { role }) => {
    if (!z.email().safeParse(mail).success || mail === undefined) {
      context.say('Bitte eine Mailadresse angeben: invite name@example.org');
      return false;
    }
    const given = moderatorRoles.find((one) => one === role);
    if (role !== undefined && given === undefined) {
      context.say(`Diese Rolle gibt es nicht. Möglich sind: ${moderatorRoles.join(', ')}`);
      return false;
    }
    const known = await findModeratorByMail(context.storage, mail);
    if (known?.state === 'disabled') {
      context.say(`${known.mail} ist gesperrt. Entsperren: enable ${known.mail}`);
      return false;
    }
    const token = await inviteModerator(context, operator, mail, given);
    // Behind "#" the secret never reaches a server log, and nothing happens by opening the link.
    context.say(`Einladung für ${mail}, gültig 24 Stunden, einmal verwendbar:`);
    context.say(`${context.site.url}/redaktion/#einladung=${token}`);
    return true;
  },
};
