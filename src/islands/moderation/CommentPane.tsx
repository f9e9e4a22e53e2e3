import { type ReactNode } from 'react';
import { reportReasonWords } from '../../i18n/report-reason-words.ts';
import { routeToModule } from './route-to-module.ts';
import { momentText, text } from '../../i18n/moderation-texts.ts';
import type { CommentContext, ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { LoadNote } from './LoadNote.tsx';
import { CommentMeta } from './CommentMeta.tsx';
import { useDesk } from './desk-tools.ts';
import { ForeignText } from './ForeignText.tsx';
import { deedText, detailText, whoText } from './log-words.ts';
import { ManageComment } from './ManageComment.tsx';
import { ThreadPiece } from './ThreadPiece.tsx';
import type { Loaded } from './use-loaded.ts';

interface Props {
  readonly loaded: Loaded<CommentContext>;
  /** The comment as it was listed: it is read while what is around it is still on its way. */
  readonly known?: ModeratedComment | undefined;
  /** What stands between the comment and its context: notices and what can be decided. */
  readonly children?: (context: CommentContext) => ReactNode;
  readonly onErased: () => void;
}

function Reports({ reports }: Pick<CommentContext, 'reports'>) {
  if (reports.length === 0) return null;
  return (
    <section className="context__part">
      <h5>{text('context.reports')}</h5>
      <ul className="context__list">
        {reports.map((report) => (
          <li key={report.id}>
            <b>{reportReasonWords[report.reason]}</b> · {text(`context.report.${report.status}`)} ·{' '}
            <time dateTime={report.createdAt}>{momentText(report.createdAt)}</time>
            {report.text !== undefined && <ForeignText words={report.text} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ decisions }: Pick<CommentContext, 'decisions'>) {
  if (decisions.length === 0) return null;
  return (
    <section className="context__part">
      <h5>{text('context.decisions')}</h5>
      <ul className="context__list">
        {decisions.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{momentText(entry.at)}</time> · {whoText(entry)} {deedText(entry)}
            {detailText(entry) !== '' && <> · {detailText(entry)}</>}
            {entry.reason !== undefined && (
              <>
                {' '}
                · <ForeignText inline words={text('log.why', { reason: entry.reason })} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thread({ parent, replies }: Pick<CommentContext, 'parent' | 'replies'>) {
  if (parent === undefined && replies.length === 0) return null;
  return (
    <section className="context__part">
      <h5>{text('context.thread')}</h5>
      {parent !== undefined && (
        <>
          <p className="context__label">{text('context.parent')}</p>
          <ThreadPiece comment={parent} />
        </>
      )}
      {replies.length > 0 && (
        <>
          <p className="context__label">
            {text(parent === undefined ? 'context.replies' : 'context.siblings')}
          </p>
          {replies.map((reply) => (
            <ThreadPiece key={reply.id} comment={reply} />
          ))}
        </>
      )}
    </section>
  );
}

/** The reading pane: one comment, what can be done with it, and everything one should know before. */
export function CommentPane({ loaded, known, children, onErased }: Props) {
  const { titleOf } = useDesk();
  const { value, failure } = loaded;
  const context = value ?? (known && { comment: known, replies: [], reports: [], decisions: [] });
  // What was read a moment ago must not stay in sight once it is erased.
  if (failure?.code === 'not-found') return <p role="status">{text('context.gone')}</p>;
  if (context === undefined) {
    return failure === undefined ? <p>{text('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  const { comment } = context;
  const alone =
    context.parent === undefined &&
    context.replies.length + context.reports.length + context.decisions.length === 0;
  return (
    <article className="reading" aria-labelledby="gelesen">
      <h3 id="gelesen">
        <a href={routeToModule(comment.module)} title={text('context.page')}>
          {titleOf(comment.module)}
        </a>
      </h3>
      <CommentMeta comment={comment} />
      <div className="reading__sheet">
        {comment.status === 'erased' ? (
          <p>{text('comment.erasedText')}</p>
        ) : (
          <ForeignText words={comment.text} />
        )}
      </div>
      {comment.reason !== undefined && (
        <p className="reading__reason">
          <b>{text('comment.reason')}:</b> {comment.reason}
        </p>
      )}
      {children?.(context)}
      <section className="context">
        <h4>{text('context.title')}</h4>
        {value === undefined && <p className="small">{text('desk.loading')}</p>}
        {alone && value !== undefined && <p className="small">{text('context.none')}</p>}
        <Thread parent={context.parent} replies={context.replies} />
        <Reports reports={context.reports} />
        <Decisions decisions={context.decisions} />
      </section>
      {comment.status !== 'erased' && <ManageComment id={comment.id} onErased={onErased} />}
    </article>
  );
}
