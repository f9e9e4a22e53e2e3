import * as z from 'zod';
import { inviteModerator } from '../../operations/invite-moderator.ts';
import type { Command } from './command.ts';

/** Invites a moderator and prints the single-use link. */
export const invite: Command = {
  usage: 'invite <mail>',
  summary: 'Lädt jemanden zur Moderation ein; der Link gilt einmal und 24 Stunden',
  run: async (context, mail) => {
    if (!z.email().safeParse(mail).success || mail === undefined) {
      context.say('Bitte eine Mailadresse angeben: invite name@example.org');
      return false;
    }
    const token = await inviteModerator(context, mail);
    // Behind "#" the secret never reaches a server log, and nothing happens by opening the link.
    context.say(`Einladung für ${mail}, gültig 24 Stunden, einmal verwendbar:`);
    context.say(`${context.site.url}/redaktion/#einladung=${token}`);
    return true;
  },
};
