import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import type { TeamMember } from '../../schemas/wire/team.ts';
import { useDesk } from './desk-tools.ts';
import { assignCall } from './moderation-calls.ts';

interface Props {
  /** Id of the comment, report or objection. */
  readonly id: string;
  readonly assignee: { readonly id: string; readonly mail: string } | undefined;
  /** Everybody else who can be given something. */
  readonly colleagues: readonly TeamMember[];
  readonly onChanged: () => void;
}

/** Says who takes something: oneself, a colleague, or nobody. Others may decide all the same. */
export function Assignment({ id, assignee, colleagues, onChanged }: Props) {
  const { act, say, session } = useDesk();
  const [busy, setBusy] = useState(false);
  const isMine = assignee?.id === session.id;
  const give = async (moderator: string | null, words: string) => {
    setBusy(true);
    const result = await act(assignCall(id, moderator));
    setBusy(false);
    say(result.ok ? words : text('queue.notGiven'));
    onChanged();
  };
  const giveTo = (chosen: string) => {
    const colleague = colleagues.find((one) => one.id === chosen);
    if (colleague === undefined) void give(null, text('queue.freed'));
    else void give(chosen, text('queue.given', { mail: colleague.mail }));
  };
  return (
    <div className="assignment">
      <button
        type="button"
        className="desk__link"
        disabled={busy}
        onClick={() => void give(isMine ? null : session.id, text(isMine ? 'queue.freed' : 'queue.taken'))}
      >
        {text(isMine ? 'queue.free' : 'queue.take')}
      </button>
      {colleagues.length > 0 && (
        <select
          className="openness"
          aria-label={text('queue.giveTo')}
          value={isMine ? '' : (assignee?.id ?? '')}
          disabled={busy}
          onChange={(event) => giveTo(event.target.value)}
        >
          <option value="">{text(isMine ? 'queue.giveTo' : 'queue.hasNobody')}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.mail}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
