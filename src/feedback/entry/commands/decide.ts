import { decideComment } from '../../operations/decide-comment.ts';
import { eraseComment } from '../../operations/erase-comment.ts';
import { operator } from '../../operations/moderator-session.ts';
import { findComment } from '../../storage/comment-queries.ts';
import type { Command, CommandContext } from './command.ts';

async function revisionOf(context: CommandContext, id: string | undefined): Promise<number | undefined> {
  const comment = id === undefined ? undefined : await findComment(context.storage, id);
  if (comment?.state === 'pending') return comment.revision;
  context.say(comment === undefined ? 'Diesen Kommentar gibt es nicht.' : 'Dieser Kommentar wartet nicht.');
  return undefined;
}

/** Publishes a waiting comment. */
export const approve: Command = {
  usage: 'approve <id>',
  summary: 'Veröffentlicht einen wartenden Kommentar',
  run: async (context, id = '') => {
    const revision = await revisionOf(context, id);
    if (revision === undefined) return false;
    await decideComment(context, operator, id, { decision: 'approve', revision });
    context.say('Veröffentlicht.');
    return true;
  },
};

/** Rejects a waiting comment with a reason for its author. */
export const reject: Command = {
  usage: 'reject <id> --reason <Begründung>',
  summary: 'Lehnt einen wartenden Kommentar ab; die Begründung liest, wer ihn geschrieben hat',
  run: async (context, id = '', { reason = '' }) => {
    if (reason.trim().length < 3) {
      context.say('Bitte eine Begründung angeben: reject <id> --reason "…"');
      return false;
    }
    const revision = await revisionOf(context, id);
    if (revision === undefined) return false;
    await decideComment(context, operator, id, { decision: 'reject', revision, reason: reason.trim() });
    context.say('Abgelehnt.');
    return true;
  },
};

/** Erases a comment for good. */
export const erase: Command = {
  usage: 'erase <id>',
  summary: 'Löscht einen Kommentar endgültig',
  run: async (context, id = '') => {
    if ((await findComment(context.storage, id)) === undefined) {
      context.say('Diesen Kommentar gibt es nicht.');
      return false;
    }
    await eraseComment(context, operator, id);
    context.say('Gelöscht.');
    return true;
  },
};
