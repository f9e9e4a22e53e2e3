import { moderatorRoles, type ModeratorRole } from '../../../domain/moderation/moderator-roles.ts';
import type { MemberChange } from '../../../schemas/wire/team.ts';
import { changeMember } from '../../operations/change-member.ts';
import { getTeam } from '../../operations/get-team.ts';
import { operator } from '../../operations/moderator-session.ts';
import { findModeratorByMail } from '../../storage/moderator-queries.ts';
import { WriteMismatch } from '../../storage/write-set.ts';
import type { Command, CommandContext } from './command.ts';

const states = { invited: 'eingeladen', active: 'aktiv', disabled: 'gesperrt' } as const;
const roleWords: Readonly<Record<ModeratorRole, string>> = {
  moderator: 'entscheidet über Beiträge',
  administrator: 'darf alles',
};

/** Lists the team at the desk. */
export const moderators: Command = {
  usage: 'moderators [--json]',
  summary: 'Zeigt, wer moderiert, mit Rolle, Stand und letzter Anmeldung',
  run: async (context, _argument, { json }) => {
    const members = await getTeam(context.storage);
    if (json === true) {
      context.say(JSON.stringify(members, null, 2));
      return true;
    }
    if (members.length === 0) context.say('Noch ist niemand eingeladen: invite <mail>');
    for (const { mail, role: given, state, lastSignIn } of members) {
      const last = lastSignIn === undefined ? 'noch nie angemeldet' : `zuletzt angemeldet am ${lastSignIn}`;
      context.say(`${mail}: ${roleWords[given]} (${given}), ${states[state]}, ${last}`);
    }
    return true;
  },
};

async function change(
  context: CommandContext,
  mail: string | undefined,
  wanted: MemberChange,
  done: string,
): Promise<boolean> {
  const member = mail === undefined ? undefined : await findModeratorByMail(context.storage, mail);
  if (member === undefined) {
    context.say(
      mail === undefined
        ? 'Bitte eine Mailadresse angeben. Alle zeigt: moderators'
        : `Mit ${mail} ist niemand eingeladen. Alle zeigt: moderators`,
    );
    return false;
  }
  try {
    await changeMember(context, operator, member.id, wanted);
  } catch (error) {
    if (!(error instanceof WriteMismatch) || error.mismatch !== 'last-administrator') throw error;
    context.say(
      `${member.mail} ist das letzte Konto mit allen Rechten. Geben Sie sie zuerst jemand anderem: role <mail> --role administrator`,
    );
    return false;
  }
  context.say(`${member.mail} ${done}`);
  return true;
}

/** Gives somebody another role. */
export const role: Command = {
  usage: 'role <mail> --role moderator|administrator',
  summary: 'Ändert, was jemand bei der Moderation darf',
  run: (context, mail, options) => {
    const given = moderatorRoles.find((one) => one === options.role);
    if (given === undefined) {
      context.say(`Bitte eine Rolle angeben: --role ${moderatorRoles.join('|')}`);
      return Promise.resolve(false);
    }
    return change(context, mail, { role: given }, `hat jetzt die Rolle: ${roleWords[given]}.`);
  },
};

/** Shuts an account; whoever holds it is out at once. */
export const disable: Command = {
  usage: 'disable <mail>',
  summary: 'Sperrt ein Konto der Moderation; wer angemeldet ist, ist sofort draußen',
  run: (context, mail) => change(context, mail, { state: 'disabled' }, 'ist gesperrt.'),
};

/** Opens a shut account again. */
export const enable: Command = {
  usage: 'enable <mail>',
  summary: 'Hebt die Sperre eines Kontos auf',
  run: (context, mail) => change(context, mail, { state: 'active' }, 'kann sich wieder anmelden.'),
};
