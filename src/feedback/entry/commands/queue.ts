import { getQueue } from '../../operations/get-queue.ts';
import { operator } from '../../operations/moderator-session.ts';
import type { Command } from './command.ts';

/** Text as it may be shown on a terminal: escape sequences would move the cursor or fake output. */
function forTerminal(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '·');
}

/** Prints what waits for a decision. */
export const queue: Command = {
  usage: 'queue [--json]',
  summary: 'Zeigt Kommentare, die auf eine Entscheidung warten',
  run: async (context, _argument, options) => {
    const comments = [];
    let cursor: string | undefined;
    do {
      const page = await getQueue(context, operator, { cursor });
      comments.push(...page.comments);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    if (options.json === true) {
      context.say(JSON.stringify(comments, null, 2));
      return true;
    }
    context.say(comments.length === 0 ? 'Nichts wartet.' : `${comments.length} Kommentare warten:`);
    for (const comment of comments) {
      const mark = comment.suspicious ? ' (auffällig)' : '';
      context.say(`\n${comment.id}  ${comment.module}  ${comment.createdAt}${mark}`);
      context.say(`${forTerminal(comment.name ?? 'ohne Namen')}: ${forTerminal(comment.text)}`);
    }
    return true;
  },
};
