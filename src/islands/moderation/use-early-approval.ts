import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { decideCall } from './moderation-calls.ts';
import type { WaitingComments } from './use-queue.ts';
import type { QueueWalk } from './use-queue-walk.ts';

/** A decision that did not come about. */
export interface Tried {
  readonly revision: number;
  readonly failure?: CallFailure;
}

/**
 * Approving by one press, before the endpoint has answered.
 *
 * @param reload reads what is open anew
 * @returns the decisions that did not come about, by the id of the comment
 */
export function useEarlyApproval(
  queue: WaitingComments,
  { goOn, open }: QueueWalk,
  reload: () => void,
): {
  readonly tried: ReadonlyMap<string, Tried>;
  readonly approve: (comment: ModeratedComment) => Promise<void>;
} {
  const { act, say, recount, titleOf } = useDesk();
  const [tried, setTried] = useState<ReadonlyMap<string, Tried>>(new Map());
  /** Approves what is shown and goes on at once: the answer is waited for while the next one is read. */
  const approve = async (comment: ModeratedComment) => {
    goOn(new Set([comment.id]));
    const result = await act(decideCall(comment.id, { decision: 'approve', revision: comment.revision }));
    if (result.ok) {
      const author = comment.name ?? text('comment.anonymous');
      const words = result.value.status === 'pending' ? 'decide.seconded' : 'decide.approved';
      say(text(words, { name: author, module: titleOf(comment.module) }));
      recount();
      return;
    }
    const { code } = result.failure;
    const late = code === 'decided-already' || code === 'not-found' || code === 'second-person-needed';
    setTried((before) =>
      new Map(before).set(comment.id, {
        revision: comment.revision,
        ...(late ? {} : { failure: result.failure }),
      }),
    );
    // Decided by somebody else it no longer waits here; otherwise it waits still, where it was.
    if (!late) queue.restore(comment);
    open(comment.id);
    reload();
    queue.refresh();
  };
  return { tried, approve };
}
