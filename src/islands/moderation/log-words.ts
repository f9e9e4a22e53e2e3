import { rejectionReasonKeys } from '../../domain/ratings/rejection-reasons.ts';
import { rejectionReasonWords } from '../../i18n/rejection-reason-words.ts';
import { moderatorRoles } from '../../domain/moderation/moderator-roles.ts';
import { addedText } from '../../i18n/intake-texts.ts';
import { plural, text } from '../../i18n/moderation-texts.ts';
import type { LogEntry } from '../../schemas/wire/moderation-answer.ts';

const actions = [
  'sign-in',
  'sign-in-failed',
  'town-refused',
  'invite',
  'set-role',
  'disable',
  'enable',
  'first-look',
  'watch',
  'unwatch',
  'second-look',
  'approve',
  'reject',
  'reply',
  'erase',
  'uphold',
  'dismiss',
  'export',
  'set',
  'uphold-objection',
  'dismiss-objection',
  'count-held',
  'discard-held',
  'remove-intake',
  'release',
] as const;
const opennesses = ['open', 'read-only', 'closed'] as const;

/** The word of an action and its `name=value` pairs. */
export function readAction(action: string): { readonly word: string; readonly values: Map<string, string> } {
  const [word = '', ...pairs] = action.split(' ');
  const values = new Map(
    pairs.map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  );
  return { word, values };
}

function opennessText(value: string | undefined): string {
  const known = opennesses.find((one) => one === value);
  return known === undefined ? '?' : text(`modules.${known}`);
}

/** Who did something: a mail address, or the operator at the command line. */
export function whoText({ moderator }: Pick<LogEntry, 'moderator'>): string {
  if (moderator === 'town-account') return text('log.town');
  return moderator === 'operator' ? text('log.operator') : moderator;
}

/** What was done, in words; an action this page does not know is shown as it is stored. */
export function deedText({ action }: Pick<LogEntry, 'action'>): string {
  const { word } = readAction(action);
  const known = actions.find((one) => one === word);
  if (known === undefined) return action;
  return text(`log.did.${known}`);
}

/** What belongs to a deed: the reason of a rejection, what was set, how many it was about. Empty when nothing does. */
export function detailText({ action }: Pick<LogEntry, 'action'>): string {
  const { word, values } = readAction(action);
  const reason = rejectionReasonKeys.find((key) => key === values.get('reason'));
  if (reason !== undefined) return text('log.because', { reason: rejectionReasonWords[reason].label });
  if (word === 'release') {
    return addedText({ rating: Number(values.get('ratings') ?? 0), use: Number(values.get('uses') ?? 0) });
  }
  const count = values.get('count');
  if (count !== undefined) return plural('log.gifts', Number(count));
  const role = moderatorRoles.find((one) => one === values.get('role'));
  if (role !== undefined) return text(`team.role.${role}`);
  if (word !== 'set') return '';
  return text('log.settings', {
    ratings: opennessText(values.get('ratings')),
    comments: opennessText(values.get('comments')),
  });
}
