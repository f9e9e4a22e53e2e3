import { useEffect, useRef, useState } from 'react';
import { displayFor } from '../../domain/ratings/display-rule.ts';
import { plural, text } from '../../i18n/rating-texts.ts';
import { ActionButton } from '../shared/ActionButton.tsx';
import { isMemoryKept } from '../shared/device/device-memory.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useFeedback } from '../shared/endpoint/module-feedback.ts';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';
import { LiveMarks } from './LiveMarks.tsx';
import { RatingForm } from './RatingForm.tsx';
import { useRating, type RatingActions } from './use-rating.ts';

/** What the server rendered into the page. */
export interface RatingPlace {
  readonly module: string;
  /** The profile the place is part of; its rows show the marks. */
  readonly profile: Element;
  /** Number of raters in the build's snapshot. */
  readonly raters: number;
  /** What a person already pressed while the island was on its way. */
  readonly asked: 'start' | 'reveal' | undefined;
}

interface PartProps {
  readonly rating: RatingActions;
  readonly raters: number;
}

interface InviteProps extends PartProps {
  readonly open: boolean;
  readonly accepts: boolean;
  readonly onReveal: (open: boolean) => void;
}

/**
 * The sentence before rating. All sentences are laid over each other and one is shown, so that the place keeps its size
 * when the first rating arrives.
 */
function Invitation({ rating, raters, open, onReveal }: InviteProps) {
  const hasRatings = displayFor(raters) !== 'none';
  const shown = rating.isRemembered ? 'rated' : hasRatings ? 'some' : 'none';
  return (
    <div className="rate-either">
      <p data-shown={shown === 'none'}>
        <b>{plural('rate.count', 0)}</b> {text('rate.invite')}
      </p>
      <p data-shown={shown === 'some'}>
        <b>{plural('rate.count', Math.max(raters, 1))}</b> {!open && text('rate.fold')}{' '}
        <button type="button" className="rate-reveal" aria-expanded={open} onClick={() => onReveal(!open)}>
          {text(open ? 'rate.hide' : 'rate.reveal')}
        </button>
      </p>
      <p data-shown={shown === 'rated'}>{text('rate.rated')}</p>
    </div>
  );
}

function Invite(props: InviteProps) {
  const { isRemembered, openForm, openOwn } = props.rating;
  return (
    <>
      <Invitation {...props} />
      <div className="widget-actions">
        {isRemembered && (
          <ActionButton main onClick={() => void openOwn()}>
            {text('rate.showOwn')}
          </ActionButton>
        )}
        {!isRemembered && props.accepts && (
          <ActionButton main onClick={() => void openForm()}>
            {text('rate.start')}
          </ActionButton>
        )}
        {!props.accepts && <p className="small">{text('rate.closed')}</p>}
      </div>
    </>
  );
}

function Own({ rating }: { readonly rating: RatingActions }) {
  const { openForm, withdraw, state } = rating;
  const isBusy = state.news === 'sending';
  return (
    <>
      <p>{text('rate.own')}</p>
      <p className="small">{text(isMemoryKept() ? 'rate.own.kept' : 'rate.own.notKept')}</p>
      <div className="widget-actions">
        <ActionButton disabled={isBusy} onClick={() => void openForm()}>
          {text('rate.change')}
        </ActionButton>
        <ActionButton disabled={isBusy} onClick={() => void withdraw()}>
          {text('rate.withdraw')}
        </ActionButton>
      </div>
    </>
  );
}

const steps = { open: 'rate.failed.open', send: 'rate.failed', withdraw: 'rate.failed.withdraw' } as const;

/** Rating a module: the invitation, the form, the own rating, and the current ratings of others beside it. */
export function Rating({ module, profile, raters: snapshotRaters, asked }: RatingPlace) {
  const rating = useRating(module);
  const { feedback } = useFeedback(module);
  const { state, openForm, giveUp } = rating;
  const [isRevealed, setRevealed] = useState(asked === 'reveal');
  const place = useRef<HTMLDivElement>(null);
  const raters = feedback?.summary.raters ?? snapshotRaters;
  const hasOwn = state.own !== undefined;
  const isOpen = isRevealed || hasOwn;
  // Until the form gives way its own button says that it sends.
  const isInForm = state.view === 'form' && state.news === 'sending';

  useEffect(() => {
    if (asked === 'start') void openForm();
    // Only once, for what was pressed before the island came.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    profile.toggleAttribute('data-open', isOpen);
    profile.toggleAttribute('data-rated', displayFor(raters) !== 'none');
    profile.toggleAttribute('data-own', hasOwn);
  }, [profile, isOpen, hasOwn, raters]);
  useEffect(() => {
    // What was pressed is gone; the focus goes to what came in its place instead of to the top of the page.
    if (state.news !== undefined && document.activeElement === document.body) place.current?.focus();
  }, [state.news, state.view]);

  return (
    <div ref={place} className="rate" tabIndex={-1} aria-busy={rating.isTurning}>
      <p className="rate-news" role="status">
        {state.news && !isInForm && text(`rate.${state.news}`)}
      </p>
      <p className="visually-hidden" role="status">
        {raters !== snapshotRaters && plural('marks.updated', raters)}
      </p>
      {state.proof !== undefined && <ProofProgress share={state.proof} onCancel={giveUp} />}
      {state.view !== 'form' && state.failure && (
        <FailureNote failure={state.failure.failure} what={text(steps[state.failure.step])} />
      )}
      {state.view === 'invite' && (
        <Invite
          rating={rating}
          raters={raters}
          open={isOpen}
          accepts={feedback?.accepts.ratings ?? true}
          onReveal={setRevealed}
        />
      )}
      {state.view === 'form' && <RatingForm rating={rating} />}
      {state.view === 'own' && <Own rating={rating} />}
      {feedback && <LiveMarks profile={profile} summary={feedback.summary} own={state.own} />}
    </div>
  );
}
