import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { commentAnchor, commentOfAnchor } from '../../domain/ratings/comment-list.ts';
import { plural, text } from '../../i18n/comment-texts.ts';
import { CommentList } from '../../views/comments/CommentList.tsx';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useFeedback } from '../shared/endpoint/module-feedback.ts';
import { exchangeList } from '../shared/mounting/exchange-list.ts';
import { CommentActions, type Doing } from './CommentActions.tsx';
import { useCommentPages } from './use-comment-pages.ts';
import { useWantedComment } from './use-wanted-comment.ts';

interface Props {
  readonly module: string;
  /** The section of the page; without a comment in it, it is left off the paper. */
  readonly section: Element;
  /** Holds the comments as of the build until those of now are there. */
  readonly list: Element;
  /** How many comments the build put there. */
  readonly listed: number;
}

/**
 * Leads to a comment as its address does: unfolded, marked, scrolled to, and with the focus. Where the browser had led
 * there already, in the built list, it is marked again and the page stays where it is.
 */
function leadTo(id: string, isLed: boolean): void {
  const anchor = commentAnchor(id);
  const entry = document.getElementById(anchor);
  const older = entry?.closest('details');
  if (older) older.open = true;
  const { scrollY } = window;
  // The address stays the same; asked for again, the browser marks the element that was not there before.
  location.replace(`#${anchor}`);
  if (isLed) window.scrollTo({ top: scrollY, behavior: 'instant' });
  if (!isLed || document.activeElement === document.body) entry?.focus({ preventScroll: true });
}

/** The list of now in place of the built one, once it is complete. */
export function LiveComments({ module, section, list, listed }: Props) {
  const { feedback, failure } = useFeedback(module);
  const wanted = useWantedComment();
  const pages = useCommentPages(module, feedback, listed, wanted);
  const { comments, hasWanted } = pages;
  const [doing, setDoing] = useState<Doing>();
  const [isOpen, setOpen] = useState(false);
  const [isShown, setShown] = useState(false);
  // Elements of its own, put into the page once they are complete.
  const [box] = useState(() => document.createElement('div'));
  const led = useRef<string>(undefined);
  if (pages.isComplete && !isShown) {
    setShown(true);
    setOpen(list.querySelector('details')?.open ?? false);
  }

  useLayoutEffect(() => {
    if (!isShown) return;
    const named = commentOfAnchor(location.hash);
    if (named !== undefined && list.querySelector(`#${commentAnchor(named)}`)) led.current = named;
    exchangeList(list, box);
  }, [isShown, list, box]);
  useEffect(() => {
    if (isShown) section.classList.toggle('no-print', comments.length === 0);
  }, [isShown, section, comments.length]);
  useEffect(() => {
    if (isShown && wanted !== undefined && hasWanted) leadTo(wanted, led.current === wanted);
  }, [isShown, wanted, hasWanted]);

  const isMissing = wanted !== undefined && !hasWanted && !pages.hasMore;
  if (!isShown || feedback === undefined) {
    return failure && listed > 0 ? <p className="small">{text('comments.stale')}</p> : null;
  }
  const showMore = () => {
    setOpen(true);
    void pages.loadMore();
  };
  return createPortal(
    <>
      <CommentList
        comments={comments}
        isOpen={isOpen}
        onToggle={setOpen}
        below={(comment, isReply) => (
          <CommentActions
            {...{ module, comment, isReply, doing }}
            accepts={feedback.accepts.comments}
            onDo={setDoing}
          />
        )}
      />
      {pages.failure && <FailureNote failure={pages.failure} what={text('comments.more.failed')} />}
      {pages.hasMore && (
        <div className="widget-actions">
          <ActionButton onClick={showMore}>{text('comments.more')}</ActionButton>
        </div>
      )}
      <p role="status" className={isMissing ? 'small' : 'visually-hidden'}>
        {isMissing
          ? text('comments.missing')
          : comments.length !== listed && plural('comments.count', comments.length)}
      </p>
    </>,
    box,
  );
}
