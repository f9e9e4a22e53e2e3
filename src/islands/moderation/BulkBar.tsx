import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { plural, text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { bulkCall, type Because, type BulkResult, type SentDecision } from './moderation-calls.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

interface Props {
  /** At least one. */
  readonly chosen: readonly ModeratedComment[];
  readonly keysOn: boolean;
  /** With the ids that no longer wait. */
  readonly onDecided: (ids: ReadonlySet<string>) => void;
  readonly onClear: () => void;
}

/** The endpoint takes so many decisions in one request. */
const atOnce = 100;

/** What became of several decisions: how many came about, how many wait for somebody else, and for how many it was late. */
function summaryOf(results: BulkResult['results']): string {
  const count = (...wanted: readonly string[]) =>
    results.filter(({ result }) => wanted.includes(result)).length;
  const [seconded, late] = [count('pending', 'second-person-needed'), count('decided-already', 'not-found')];
  return [
    plural('queue.bulkDone', results.length - seconded - late),
    seconded === 0 ? '' : plural('queue.bulkSeconded', seconded),
    late === 0 ? '' : plural('queue.bulkLate', late),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** One decision for several comments; each is decided on by itself, in the version that was listed. */
export function BulkBar({ chosen, keysOn, onDecided, onClear }: Props) {
  const { act, say, recount } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();

  const decide = async (because?: Because): Promise<CallFailure | 'done'> => {
    setBusy(true);
    const decisions = chosen.map(({ id, revision }) => {
      const decision: SentDecision =
        because === undefined
          ? { decision: 'approve', revision }
          : { decision: 'reject', revision, ...because };
      return { id, decision };
    });
    const results: BulkResult['results'][number][] = [];
    let failed: CallFailure | undefined;
    for (let from = 0; from < decisions.length && failed === undefined; from += atOnce) {
      const result = await act(bulkCall(decisions.slice(from, from + atOnce)));
      if (result.ok) results.push(...result.value.results);
      else failed = result.failure;
    }
    setBusy(false);
    if (results.length > 0) {
      say(summaryOf(results));
      recount();
      onDecided(new Set(results.map(({ id }) => id)));
    }
    return failed ?? 'done';
  };
  const approve = async () => {
    const came = await decide();
    setFailure(came === 'done' ? undefined : came);
  };

  useShortcuts(keysOn && !busy, { a: () => void approve(), r: () => setAsking(true) });
  return (
    <div className="bulk" role="group" aria-label={text('queue.bulk')}>
      {failure !== undefined && <FailureNote failure={failure} what={text('decide.failed')} />}
      <p className="bulk__count">{plural('queue.selected', chosen.length)}</p>
      <ActionButton main disabled={busy} onClick={() => void approve()}>
        {text('decide.approve')}
      </ActionButton>
      <ActionButton disabled={busy} onClick={() => setAsking(true)}>
        {text('decide.reject')}
      </ActionButton>
      <button type="button" className="desk__link" onClick={onClear}>
        {text('queue.clear')}
      </button>
      {asking && (
        <ReasonDialog
          title={plural('reason.title', chosen.length)}
          submit={text('reason.submit')}
          draft="auswahl"
          onReason={decide}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
