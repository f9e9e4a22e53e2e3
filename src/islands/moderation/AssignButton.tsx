import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { useDesk } from './desk-tools.ts';
import { assignCall } from './moderation-calls.ts';

interface Props {
  readonly comment: ModeratedComment;
  readonly onChanged: () => void;
}

/** Says to colleagues that one takes a comment, or no longer. Others may decide all the same. */
export function AssignButton({ comment, onChanged }: Props) {
  const { act, say, session } = useDesk();
  const [busy, setBusy] = useState(false);
  const isMine = comment.assignee?.id === session.id;
  const change = async () => {
    setBusy(true);
    const result = await act(assignCall(comment.id, isMine ? null : session.id));
    setBusy(false);
    if (result.ok) say(text(isMine ? 'queue.freed' : 'queue.taken'));
    onChanged();
  };
  return (
    <button type="button" className="desk__link" disabled={busy} onClick={() => void change()}>
      {text(isMine ? 'queue.free' : 'queue.take')}
    </button>
  );
}
