import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { momentText, plural, text } from '../../i18n/moderation-texts.ts';
import type { CommentContext } from '../../schemas/wire/moderation-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { whoText } from './log-words.ts';
import { decideCall, replyCall, type SentDecision } from './moderation-calls.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import type { Tried } from './use-early-approval.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface Props {
  readonly context: CommentContext;
  /** Whether single keys act here. */
  readonly keysOn: boolean;
  /** Whether this is the queue, where a comment that does not wait was decided by somebody else meanwhile. */
  readonly waiting: boolean;
  /** A decision that did not come about before. */
  readonly tried?: Tried | undefined;
  /** Approves in place of this bar, which otherwise waits for the answer. */
  readonly onApprove?: (comment: CommentContext['comment']) => void;
  /** The comment has been decided on. */
  readonly onDecided: () => void;
  /** Something has changed without this decision: look again. */
  readonly onChanged: () => void;
}

const deeds = ['approve', 'reject', 'uphold', 'dismiss', 'uphold-objection', 'dismiss-objection'] as const;

/** What somebody else decided meanwhile, with name and time. */
function meanwhileText({ comment, decisions }: CommentContext): string {
  const last = decisions.findLast(({ action }) => deeds.some((deed) => action.split(' ')[0] === deed));
  const deed = deeds.find((one) => one === last?.action.split(' ')[0]);
  if (last === undefined || deed === undefined) {
    return text('decide.meanwhileUnknown', { status: text(`comment.status.${comment.status}`) });
  }
  return text('decide.meanwhile', {
    who: whoText(last),
    when: momentText(last.at),
    what: text(`decide.did.${deed}`),
  });
}

/** Approve, reject, reply. Says what became of the comment when somebody else was faster. */
export function DecisionBar({
  context,
  keysOn,
  waiting,
  tried: before,
  onApprove,
  onDecided,
  onChanged,
}: Props) {
  const { act, say, recount, titleOf } = useDesk();
  const { comment } = context;
  const [open, setOpen] = useState<'reason' | 'reply'>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | undefined>(before?.failure);
  const [tried, setTried] = useState<number | undefined>(before?.revision);
  const pending = comment.status === 'pending';
  const answerable = comment.inReplyTo === undefined && (pending || comment.status === 'published');

  const decide = async (decision: SentDecision): Promise<CallFailure | 'done' | 'late'> => {
    setBusy(true);
    setTried(decision.revision);
    const result = await act(decideCall(comment.id, decision));
    setBusy(false);
    if (result.ok) {
      recount();
      return 'done';
    }
    const { code } = result.failure;
    if (code !== 'decided-already' && code !== 'not-found') return result.failure;
    onChanged();
    return 'late';
  };
  const finish = (words: 'decide.approved' | 'decide.rejected') => {
    const name = comment.name ?? text('comment.anonymous');
    say(text(words, { name, module: titleOf(comment.module) }));
    onDecided();
  };
  const approve = async () => {
    if (onApprove !== undefined) {
      onApprove(comment);
      return;
    }
    const came = await decide({ decision: 'approve', revision: comment.revision });
    setFailure(typeof came === 'string' ? undefined : came);
    if (came === 'done') finish('decide.approved');
  };
  const reply = async (words: string): Promise<CallFailure | undefined> => {
    if (pending) {
      const came = await decide({ decision: 'approve', revision: comment.revision });
      if (typeof came !== 'string') return came;
      // Approved a moment ago by an attempt whose reply then failed, or by somebody else: it can be answered all the same.
    }
    const result = await act(replyCall(comment.id, words));
    if (!result.ok) {
      onChanged();
      return result.failure;
    }
    say(text('reply.done'));
    if (pending) onDecided();
    else onChanged();
    return undefined;
  };

  useShortcuts(keysOn && !busy, {
    ...(pending ? { a: () => void approve(), r: () => setOpen('reason') } : {}),
    ...(answerable ? { e: () => setOpen('reply') } : {}),
  });
  return (
    <div className="decision">
      {waiting && !pending && (
        <p className="widget-hint" role="status">
          {meanwhileText(context)}
        </p>
      )}
      {pending && tried !== undefined && tried !== comment.revision && (
        <p className="widget-hint" role="status">
          {text('decide.changed')}
        </p>
      )}
      {failure !== undefined && <FailureNote failure={failure} what={text('decide.failed')} />}
      {open === 'reply' ? (
        <ReplyForm
          id={comment.id}
          submit={text(pending ? 'reply.submitBoth' : 'reply.submit')}
          onReply={reply}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <div className="decision__bar">
          {pending && (
            <>
              <ActionButton main disabled={busy} aria-keyshortcuts="a" onClick={() => void approve()}>
                {text('decide.approve')}
              </ActionButton>
              <ActionButton disabled={busy} aria-keyshortcuts="r" onClick={() => setOpen('reason')}>
                {text('decide.reject')}
              </ActionButton>
            </>
          )}
          {answerable && (
            <ActionButton disabled={busy} aria-keyshortcuts="e" onClick={() => setOpen('reply')}>
              {text(pending ? 'decide.approveAndReply' : 'decide.reply')}
            </ActionButton>
          )}
        </div>
      )}
      {open === 'reason' && (
        <ReasonDialog
          title={plural('reason.title', 1)}
          submit={text('reason.submit')}
          draft={comment.id}
          onReason={async (because) => {
            const came = await decide({ decision: 'reject', revision: comment.revision, ...because });
            if (came === 'done') finish('decide.rejected');
            return came;
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
