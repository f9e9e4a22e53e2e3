import { useRef, useState, useSyncExternalStore, useTransition } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { scaleVersion } from '../../domain/dimensions.ts';
import type { OwnRating } from '../../schemas/wire/own-rating.ts';
import type { RatingRequest } from '../../schemas/wire/rating-request.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { callEndpoint, readsNothing, readsObjectWith } from '../shared/endpoint/call-endpoint.ts';
import { callWithProof } from '../shared/endpoint/call-with-proof.ts';
import {
  forget,
  readMemory,
  remember,
  secretForActing,
  subscribeToMemory,
} from '../shared/device/device-memory.ts';
import { dropDraft, keepDraft, readDraft } from '../shared/device/draft.ts';
import { feedbackOf } from '../shared/endpoint/module-feedback.ts';
import { painted } from '../shared/mounting/painted.ts';
import { emptyDraft, givenCount, parseRatingDraft, type RatingDraft } from './rating-draft.ts';

/** What the place shows. */
export type RatingView = 'invite' | 'form' | 'own';

/** What the place last did, for the sentence it says. */
export type RatingNews = 'opening' | 'gone' | 'sending' | 'sent' | 'changed' | 'withdrawing' | 'withdrawn';

/** What a failed step was about. */
export type RatingStep = 'open' | 'send' | 'withdraw';

export interface RatingState {
  readonly view: RatingView;
  /** As it stands in the form. */
  readonly draft: RatingDraft;
  /** As given; shown at once, before the endpoint has confirmed it. */
  readonly own: RatingDraft | undefined;
  readonly news: RatingNews | undefined;
  readonly failure: { readonly step: RatingStep; readonly failure: CallFailure } | undefined;
  /** Share of a proof of work, 0 to 1; undefined while there is none. */
  readonly proof: number | undefined;
}

const readsSummary = readsObjectWith<RatingSummary>('raters', 'dimensions');
const readsOwn = readsObjectWith<OwnRating>('levels');
const noDimension: CallFailure = {
  code: 'invalid',
  fields: [{ pointer: '/levels', code: 'no-dimension' }],
  retryAfter: undefined,
};

/** One's own rating of a module: giving, changing and withdrawing it, shown at once and taken back when it failed. */
export function useRating(module: string) {
  const draftName = `rating-${module}`;
  const path = `/modules/${encodeURIComponent(module)}/rating`;
  const [state, setState] = useState<RatingState>(() => ({
    view: 'invite',
    draft: parseRatingDraft(readDraft(draftName)),
    own: undefined,
    news: undefined,
    failure: undefined,
    proof: undefined,
  }));
  const stop = useRef(new AbortController());
  const change = (next: Partial<RatingState>) => setState((before) => ({ ...before, ...next }));
  // Form and own rating are large: they are drawn after the press itself was answered, and in pieces.
  const [isTurning, startTurning] = useTransition();
  const turn = (next: Partial<RatingState>) => startTurning(() => change(next));
  const fail = (step: RatingStep, failure: CallFailure, next: Partial<RatingState>) =>
    change({ ...next, failure: { step, failure }, news: undefined });

  const edit = (draft: RatingDraft) => {
    if (draft.keep) keepDraft(draftName, draft);
    else dropDraft(draftName);
    change({ draft });
  };

  const openForm = async () => {
    await painted();
    turn({ view: 'form', failure: undefined, news: undefined });
  };

  const cancel = async () => {
    dropDraft(draftName);
    await painted();
    turn({
      view: state.own === undefined ? 'invite' : 'own',
      draft: state.own ?? emptyDraft,
      failure: undefined,
    });
  };

  const openOwn = async () => {
    change({ news: 'opening', failure: undefined });
    const result = await callEndpoint({ method: 'GET', path, reads: readsOwn, secret: secretForActing() });
    if (result.ok) {
      const own = parseRatingDraft(result.value);
      turn({ view: 'own', own, draft: own, news: undefined });
    } else if (result.failure.code === 'not-found') {
      forget({ rating: module });
      change({ view: 'form', news: 'gone' });
    } else fail('open', result.failure, {});
  };

  const send = async () => {
    const { draft, own: before, news } = state;
    if (news === 'sending') return;
    if (givenCount(draft) === 0) {
      fail('send', noDimension, {});
      return;
    }
    stop.current = new AbortController();
    change({ news: 'sending', failure: undefined });
    await painted();
    turn({ view: 'own', own: draft });
    const body: RatingRequest = {
      scale: scaleVersion,
      levels: draft.levels,
      ...(draft.role === undefined ? {} : { role: draft.role }),
    };
    const result = await callWithProof(
      { method: 'PUT', path, body, reads: readsSummary, secret: secretForActing() },
      {
        purpose: 'rating',
        module,
        signal: stop.current.signal,
        onProgress: (proof) => change({ proof }),
      },
    );
    if (!result.ok) {
      fail('send', result.failure, { view: 'form', own: before, proof: undefined });
      if (result.failure.code === 'closed') void feedbackOf(module).refresh();
      return;
    }
    remember({ rating: module }, draft.keep);
    dropDraft(draftName);
    feedbackOf(module).takeSummary(result.value);
    change({ news: before === undefined ? 'sent' : 'changed' });
  };

  const withdraw = async () => {
    const { own } = state;
    change({ news: 'withdrawing', failure: undefined });
    await painted();
    turn({ view: 'invite', own: undefined });
    const secret = secretForActing();
    const result = await callEndpoint({ method: 'DELETE', path, reads: readsNothing, secret });
    if (!result.ok) {
      fail('withdraw', result.failure, { view: 'own', own });
      return;
    }
    forget({ rating: module });
    change({ news: 'withdrawn' });
    await feedbackOf(module).refresh();
  };

  const remembers = () => readMemory()?.ratings.includes(module) ?? false;
  // The build drew the page without knowing; what the device remembers comes right after it was taken over.
  const isRemembered = useSyncExternalStore(subscribeToMemory, remembers, () => false);
  const open = () => (remembers() ? openOwn() : openForm());
  const giveUp = () => stop.current.abort();
  return { state, isTurning, isRemembered, edit, open, openForm, cancel, send, withdraw, giveUp };
}

export type RatingActions = ReturnType<typeof useRating>;
