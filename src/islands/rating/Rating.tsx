import { useEffect, useRef, useState } from 'react';
import { mayHaveArrived } from '../../domain/call-failure.ts';
import { displayFor } from '../../domain/ratings/display-rule.ts';
import { countingWords } from '../../i18n/counting-words.ts';
import { plural, text } from '../../i18n/rating-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { RatingFrame } from '../../views/rating/RatingFrame.tsx';
import { RatingInvitation } from '../../views/rating/RatingInvitation.tsx';
import { isMemoryKept } from '../shared/device/device-memory.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useFeedback } from '../shared/endpoint/module-feedback.ts';
import { ProofProgress } from '../shared/endpoint/ProofProgress.tsx';
import { LiveMarks } from './LiveMarks.tsx';
import { RatingForm } from './RatingForm.tsx';
import type { RatingState } from './rating-state.ts';
import { useRating, type RatingActions } from './use-rating.ts';

/** What the build drew into the page. */
export interface RatingPlace {
  readonly module: string;
  /** The profile the place is part of; its rows show the marks. */
  readonly profile: Element;
  /** Number of raters in the build's snapshot. */
  readonly raters: number;
  /** Whether the module took ratings then. */
  readonly accepts: boolean;
}

/** Whether and from when the own rating counts; empty until the endpoint has said so. */
function countingOf({ counting }: RatingState): string {
  return counting === undefined ? '' : countingWords(counting.counted, counting.countsFrom);
}

/** What was last done, and what it means for the figures where something was given. */
function newsOf(state: RatingState): string | undefined {
  const { news } = state;
  if (news === undefined) return undefined;
  const isGiven = news === 'sent' || news === 'changed' || news === 'arrived';
  return isGiven ? `${text(`rate.${news}`)} ${countingOf(state)}` : text(`rate.${news}`);
}

function Own({ rating }: { readonly rating: RatingActions }) {
  const { openForm, withdraw, state } = rating;
  const isBusy = state.news === 'sending';
  return (
    <>
      <p>{text('rate.own')}</p>
      {newsOf(state) === undefined && <p>{countingOf(state)}</p>}
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

function whatFailed({ step, failure }: NonNullable<RatingState['failure']>): string {
  if (step === 'open') return text('rate.failed.open');
  return text(mayHaveArrived(failure) ? 'rate.perhaps.withdraw' : 'rate.failed.withdraw');
}

/** Rating a module: the invitation, the form, the own rating, and the current ratings of others beside it. */
export function Rating(built: RatingPlace) {
  const { module, profile } = built;
  const rating = useRating(module);
  const { feedback } = useFeedback(module);
  const { state, giveUp } = rating;
  const [isRevealed, setRevealed] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const raters = feedback?.summary.raters ?? built.raters;
  const hasOwn = state.own !== undefined;
  const isOpen = isRevealed || hasOwn;
  // Until the form gives way its own button says that it sends.
  const isInForm = state.view === 'form' && state.news === 'sending';

  useEffect(() => {
    profile.toggleAttribute('data-open', isOpen);
    profile.toggleAttribute('data-rated', displayFor(raters) !== 'none');
    profile.toggleAttribute('data-own', hasOwn);
    // The marks stand in the folded part of the profile.
    const fold = profile.querySelector('details');
    if (fold && isOpen) fold.open = true;
  }, [profile, isOpen, hasOwn, raters]);
  const shown = useRef(state.view);
  useEffect(() => {
    // What was pressed is gone; the focus goes to what came in its place instead of to the top of the page.
    if (shown.current !== state.view && document.activeElement === document.body) frame.current?.focus();
    shown.current = state.view;
  }, [state.view]);

  return (
    <RatingFrame
      frame={frame}
      isBusy={rating.isTurning}
      news={isInForm ? undefined : newsOf(state)}
      updated={raters === built.raters ? undefined : plural('marks.updated', raters)}
    >
      {state.proof !== undefined && <ProofProgress share={state.proof} onCancel={giveUp} />}
      {state.view !== 'form' && state.failure && (
        <FailureNote failure={state.failure.failure} what={whatFailed(state.failure)} />
      )}
      {state.view === 'invite' && (
        <RatingInvitation
          raters={raters}
          accepts={feedback?.accepts.ratings ?? built.accepts}
          isRated={rating.isRemembered}
          isOpen={isOpen}
          onOpen={() => void rating.open()}
          onReveal={setRevealed}
        />
      )}
      {state.view === 'form' && <RatingForm rating={rating} />}
      {state.view === 'own' && <Own rating={rating} />}
      {feedback && <LiveMarks profile={profile} summary={feedback.summary} own={state.own} />}
    </RatingFrame>
  );
}
