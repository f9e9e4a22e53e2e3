import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { reportReasonWords } from '../../i18n/report-reason-words.ts';
import { momentText, plural, text } from '../../i18n/moderation-texts.ts';
import type { OpenReports } from '../../schemas/wire/moderation-answer.ts';
import type { TeamMember } from '../../schemas/wire/team.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { Assignment } from './Assignment.tsx';
import { LoadNote } from './LoadNote.tsx';
import { CommentPane } from './CommentPane.tsx';
import { useDesk } from './desk-tools.ts';
import { viewAddress, type DeskView } from './desk-view.ts';
import { EntryList } from './EntryList.tsx';
import { ForeignText } from './ForeignText.tsx';
import { contextCall, decideReportCall, reportsCall, type Because } from './moderation-calls.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { TwoPanes } from './TwoPanes.tsx';
import { useAttention } from './use-attention.ts';
import { useColleagues } from './use-colleagues.ts';
import { replaceView } from './use-desk-view.ts';
import { useLoaded } from './use-loaded.ts';

const name = 'meldungen';
type Report = OpenReports['reports'][number];

interface DecisionProps {
  readonly report: Report;
  readonly colleagues: readonly TeamMember[];
  readonly onAssigned: () => void;
  readonly onDecided: () => void;
  readonly onLate: () => void;
}

/** What is reported, by which reason, and the two ways to decide on it. */
function ReportDecision({ report, colleagues, onAssigned, onDecided, onLate }: DecisionProps) {
  const { act, say, recount } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const decide = async (because?: Because): Promise<CallFailure | 'done' | 'late'> => {
    setBusy(true);
    const decision =
      because === undefined
        ? ({ decision: 'dismiss' } as const)
        : ({ decision: 'uphold', ...because } as const);
    const result = await act(decideReportCall(report.id, decision));
    setBusy(false);
    if (result.ok) {
      say(text(because === undefined ? 'reports.dismissed' : 'reports.upheld'));
      recount();
      onDecided();
      return 'done';
    }
    if (result.failure.code !== 'decided-already' && result.failure.code !== 'not-found')
      return result.failure;
    say(text('reports.late'));
    onLate();
    return 'late';
  };
  const dismiss = async () => {
    const came = await decide();
    setFailure(typeof came === 'string' ? undefined : came);
  };
  return (
    <div className="decision">
      <div className="widget-hint">
        <p>
          <b>{text('reports.says', { reason: reportReasonWords[report.reason] })}</b>{' '}
          <time dateTime={report.createdAt}>{momentText(report.createdAt)}</time>
        </p>
        {report.text !== undefined && (
          <>
            <p className="context__label">{text('reports.text')}</p>
            <ForeignText words={report.text} />
          </>
        )}
      </div>
      <Assignment id={report.id} assignee={report.assignee} colleagues={colleagues} onChanged={onAssigned} />
      {failure !== undefined && <FailureNote failure={failure} what={text('decide.failed')} />}
      <div className="decision__bar">
        <ActionButton main disabled={busy} onClick={() => setAsking(true)}>
          {text('reports.uphold')}
        </ActionButton>
        <ActionButton disabled={busy} onClick={() => void dismiss()}>
          {text('reports.dismiss')}
        </ActionButton>
      </div>
      {asking && (
        <ReasonDialog
          title={text('reason.upholdTitle')}
          submit={text('reason.uphold')}
          draft={report.id}
          onReason={decide}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** Reports nobody has decided on, each with the comment and all around it. */
export function Reports({ view: { item } }: { readonly view: DeskView }) {
  const loaded = useLoaded(reportsCall);
  /** The comment that was open last: it stays in sight when somebody else has decided. */
  const [opened, setOpened] = useState<{ report: string; comment: string }>();
  const reports = loaded.value?.reports ?? [];
  const report = reports.find(({ id }) => id === item);
  if (report !== undefined && opened?.report !== report.id) {
    setOpened({ report: report.id, comment: report.comment.id });
  }
  const comment = report?.comment.id ?? (opened?.report === item ? opened?.comment : undefined);
  const context = useLoaded(comment === undefined ? undefined : contextCall(comment));
  const colleagues = useColleagues();
  useAttention(loaded.reload);

  const next = () => {
    const index = reports.findIndex(({ id }) => id === item);
    const left = reports.filter(({ id }) => id !== item);
    replaceView({ name, item: (left[index] ?? left.at(-1))?.id });
    loaded.reload();
  };
  if (loaded.value === undefined && loaded.failure === undefined) return <p>{text('desk.loading')}</p>;
  return (
    <TwoPanes
      listAddress={viewAddress({ name })}
      list={
        <>
          <div className="view-head">
            <h2>{plural('reports.title', reports.length)}</h2>
          </div>
          {loaded.failure !== undefined && <LoadNote failure={loaded.failure} />}
          {reports.length === 0 && <p className="small">{text('reports.empty')}</p>}
          <EntryList
            label={text('reports.list')}
            entries={reports.map((one) => ({
              id: one.id,
              comment: one.comment,
              address: viewAddress({ name, item: one.id }),
              note: [
                text('reports.says', { reason: reportReasonWords[one.reason] }),
                ...(one.assignee === undefined
                  ? []
                  : [text('comment.assignee', { mail: one.assignee.mail })]),
              ].join(' · '),
            }))}
            current={item}
          />
        </>
      }
      pane={
        item === undefined || comment === undefined ? undefined : (
          <CommentPane key={item} loaded={context} onErased={next}>
            {() =>
              report !== undefined && (
                <ReportDecision
                  report={report}
                  colleagues={colleagues}
                  onAssigned={loaded.reload}
                  onDecided={next}
                  onLate={() => {
                    context.reload();
                    loaded.reload();
                  }}
                />
              )
            }
          </CommentPane>
        )
      }
    />
  );
}
