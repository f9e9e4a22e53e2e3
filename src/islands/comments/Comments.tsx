import { useMemo, useState, useTransition } from 'react';
import { createPortal } from 'react-dom';
import { plural, text } from '../../i18n/comment-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { readMemory } from '../shared/device/device-memory.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useFeedback } from '../shared/endpoint/module-feedback.ts';
import { painted } from '../shared/mounting/painted.ts';
import { useLater } from '../shared/mounting/use-later.ts';
import { CommentList, type Doing } from './CommentList.tsx';
import { useCommentPages } from './use-comment-pages.ts';

/** What the server rendered into the page. */
export interface CommentsPlace {
  readonly module: string;
  /** Holds the comments as of the build until those of now are there. */
  readonly list: Element;
  /** How many comments the build put there. */
  readonly listed: number;
  /** Whether somebody pressed "Kommentar schreiben" while the island was on its way. */
  readonly asked: boolean;
}

function ownIds(module: string): readonly string[] {
  return (readMemory()?.comments ?? []).filter((one) => one.module === module).map(({ id }) => id);
}

/** The live list in place of the built one, once it is complete. */
function LiveList(props: { readonly place: CommentsPlace; readonly onTaken: () => void }) {
  const { module, list, listed } = props.place;
  const { feedback, failure } = useFeedback(module);
  const pages = useCommentPages(module, feedback, listed);
  const [doing, setDoing] = useState<Doing>();
  const emptied = useMemo(() => {
    if (pages.isComplete) list.replaceChildren();
    return pages.isComplete;
  }, [list, pages.isComplete]);
  if (!emptied || feedback === undefined) {
    return failure && listed > 0 ? <p className="small">{text('comments.stale')}</p> : null;
  }
  return createPortal(
    <>
      {pages.comments.length === 0 && <p>{text('comments.none')}</p>}
      <CommentList
        module={module}
        comments={pages.comments}
        accepts={feedback.accepts.comments}
        doing={doing}
        onDo={setDoing}
        onTaken={props.onTaken}
      />
      {pages.failure && <FailureNote failure={pages.failure} what={text('comments.more.failed')} />}
      {pages.hasMore && (
        <div className="widget-actions">
          <ActionButton onClick={() => void pages.loadMore()}>{text('comments.more')}</ActionButton>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {pages.comments.length !== listed && plural('comments.count', pages.comments.length)}
      </p>
    </>,
    list,
  );
}

/** Comments on a module: the current list, writing, replying, reporting, and what is one's own. */
export function Comments(place: CommentsPlace) {
  const { module, asked } = place;
  const { feedback } = useFeedback(module);
  const [view, setView] = useState<'list' | 'write' | 'own'>(asked ? 'write' : 'list');
  const [mine, setMine] = useState(() => ownIds(module));
  const form = useLater(() => import('./CommentForm.tsx'));
  const own = useLater(() => import('./OwnComments.tsx'));
  const accepts = feedback?.accepts.comments ?? true;
  const readMine = () => setMine(ownIds(module));
  // The form is drawn after the press itself was answered, and in pieces.
  const [isTurning, startTurning] = useTransition();
  const turn = async (next: 'list' | 'write' | 'own') => {
    await painted();
    startTurning(() => setView(next));
  };
  const close = () => void turn('list');
  if (view === 'write' && form.module === undefined && !form.failed) form.ask();
  const part = view === 'own' ? own : form;

  return (
    <div className="comments-write no-print" aria-busy={isTurning}>
      {!accepts && <p className="small">{text('comments.closed')}</p>}
      {view === 'list' && (
        <div className="widget-actions">
          {accepts && (
            <ActionButton
              main
              onPointerEnter={form.ask}
              onFocus={form.ask}
              onClick={() => void turn('write')}
            >
              {text('comments.write')}
            </ActionButton>
          )}
          {mine.length > 0 && (
            <ActionButton
              onPointerEnter={own.ask}
              onClick={() => {
                own.ask();
                void turn('own');
              }}
            >
              {plural('comments.own', mine.length)}
            </ActionButton>
          )}
        </div>
      )}
      {view !== 'list' && part.module === undefined && (
        <p role="status">{text(part.failed ? 'comments.notLoaded' : 'comments.loading')}</p>
      )}
      {view === 'write' && form.module && (
        <form.module.CommentForm module={module} task={{ kind: 'new' }} onTaken={readMine} onClose={close} />
      )}
      {view === 'own' && own.module && (
        <own.module.OwnComments module={module} ids={mine} onChange={readMine} onClose={close} />
      )}
      <LiveList place={place} onTaken={readMine} />
    </div>
  );
}
