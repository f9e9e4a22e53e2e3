import { failureOf, type CallFailure } from '../../domain/call-failure.ts';
import type { OwnRating } from '../../schemas/wire/own-rating.ts';
import { emptyDraft, givenCount, parseRatingDraft, type RatingDraft } from './rating-draft.ts';

/** What the place shows. */
export type RatingView = 'invite' | 'form' | 'own';

/** What the place last did, for the sentence it says. */
export type RatingNews =
  | 'opening'
  | 'gone'
  | 'sending'
  | 'sent'
  | 'changed'
  | 'arrived'
  | 'missing'
  | 'perhaps'
  | 'withdrawing'
  | 'withdrawn';

/** What a failed step was about. */
export type RatingStep = 'open' | 'send' | 'withdraw';

/** Whether and from when a rating counts. */
export type Counting = Pick<OwnRating, 'counted' | 'countsFrom'>;

/** One's own rating of a module, as the place shows it. */
export interface RatingState {
  readonly view: RatingView;
  /** As it stands in the form. */
  readonly draft: RatingDraft;
  /** As given; shown at once, before the endpoint has confirmed it. */
  readonly own: RatingDraft | undefined;
  /** Whether it is in the public figures; undefined until the endpoint has said so. */
  readonly counting: Counting | undefined;
  readonly news: RatingNews | undefined;
  readonly failure: { readonly step: RatingStep; readonly failure: CallFailure } | undefined;
  /** Share of a proof of work, 0 to 1; undefined while there is none. */
  readonly proof: number | undefined;
}

const noDimension: CallFailure = {
  ...failureOf('invalid'),
  fields: [{ pointer: '/levels', code: 'no-dimension' }],
};

/** At first: the invitation, and a draft that was not sent before. */
export function atFirst(draft: RatingDraft): RatingState {
  return {
    view: 'invite',
    draft,
    own: undefined,
    counting: undefined,
    news: undefined,
    failure: undefined,
    proof: undefined,
  };
}

/** The form is open. */
export function withForm(state: RatingState, news?: RatingNews): RatingState {
  return { ...state, view: 'form', news, failure: undefined };
}

/** The form was left without sending. */
export function withoutForm(state: RatingState): RatingState {
  const view = state.own === undefined ? 'invite' : 'own';
  return { ...state, view, draft: state.own ?? emptyDraft, news: undefined, failure: undefined };
}

/** Something is being asked of the endpoint. */
export function busyWith(state: RatingState, news: RatingNews): RatingState {
  return { ...state, news, failure: undefined };
}

/** What is missing before the draft can be sent; undefined when nothing is. */
export function unfinished({ draft }: RatingState): CallFailure | undefined {
  return givenCount(draft) === 0 ? noDimension : undefined;
}

/** The own rating as the endpoint has it. Who is at the form meanwhile stays there. */
export function withOwn(state: RatingState, given: OwnRating, news?: RatingNews): RatingState {
  const own = parseRatingDraft(given);
  const known = { ...state, own, counting: countingOf(given), news };
  if (state.view === 'form') return known;
  return { ...known, view: 'own', draft: own, failure: undefined };
}

/** What is being sent counts as given until the answer says otherwise. */
export function asGiven(state: RatingState): RatingState {
  return { ...state, view: 'own', own: state.draft, counting: undefined };
}

function countingOf({ counted, countsFrom }: OwnRating): Counting {
  return { counted, countsFrom };
}

/** It was taken; `before` is what was given until then. */
export function taken(state: RatingState, given: OwnRating, before: RatingDraft | undefined): RatingState {
  const news = before === undefined ? 'sent' : 'changed';
  return { ...state, counting: countingOf(given), news, proof: undefined };
}

/** Sending failed: back to the form, with everything in it. */
export function notTaken(
  state: RatingState,
  failure: CallFailure,
  before: RatingDraft | undefined,
): RatingState {
  return failedAt({ ...state, view: 'form', own: before, proof: undefined }, 'send', failure);
}

/** A step failed; the rest stays as it is. */
export function failedAt(state: RatingState, step: RatingStep, failure: CallFailure): RatingState {
  return { ...state, failure: { step, failure }, news: undefined };
}
