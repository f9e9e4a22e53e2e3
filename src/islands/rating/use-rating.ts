import { useEffect, useRef, useState, useSyncExternalStore, useTransition } from 'react';
import {
  forget,
  isMemoryKept,
  readMemory,
  remember,
  subscribeToMemory,
} from '../shared/device/device-memory.ts';
import { dropDraft, keepDraft, readDraft } from '../shared/device/draft.ts';
import { endUnderWay, keyUnderWay } from '../shared/device/under-way.ts';
import { feedbackOf } from '../shared/endpoint/module-feedback.ts';
import { nextPaint } from '../shared/mounting/next-paint.ts';
import { fetchOwnRating, ratingName, sendRating, withdrawRating } from './rating-calls.ts';
import { parseRatingDraft, type RatingDraft } from './rating-draft.ts';
import * as steps from './rating-state.ts';

/** One's own rating of a module: giving, changing and withdrawing it, shown at once and taken back when it failed. */
export function useRating(module: string) {
  const draftName = `rating-${module}`;
  const [state, setState] = useState(() => steps.atFirst(parseRatingDraft(readDraft(draftName))));
  const stop = useRef(new AbortController());
  // Form and own rating are large: they are drawn after the press itself was answered, and in pieces.
  const [isTurning, startTurning] = useTransition();
  const turn = (step: (before: steps.RatingState) => steps.RatingState) => startTurning(() => setState(step));

  const edit = (draft: RatingDraft) => {
    if (draft.keep) keepDraft(draftName, draft);
    else dropDraft(draftName);
    setState((before) => ({ ...before, draft }));
  };

  const openForm = async () => {
    await nextPaint();
    turn((before) => steps.withForm(before));
  };

  const cancel = async () => {
    dropDraft(draftName);
    await nextPaint();
    turn(steps.withoutForm);
  };

  const openOwn = async () => {
    setState((before) => steps.busyWith(before, 'opening'));
    const result = await fetchOwnRating(module);
    if (result.ok) {
      turn((before) => steps.withOwn(before, result.value));
    } else if (result.failure.code === 'not-found') {
      forget({ rating: module });
      setState((before) => steps.withForm(before, 'gone'));
    } else setState((before) => steps.failedAt(before, 'open', result.failure));
  };

  const send = async () => {
    const { draft, own: before, news } = state;
    if (news === 'sending') return;
    const problem = steps.unfinished(state);
    if (problem !== undefined) {
      setState((now) => steps.failedAt(now, 'send', problem));
      return;
    }
    stop.current = new AbortController();
    setState((now) => steps.busyWith(now, 'sending'));
    await nextPaint();
    turn(steps.asGiven);
    const result = await sendRating(module, draft, {
      signal: stop.current.signal,
      onProgress: (proof) => setState((now) => ({ ...now, proof })),
    });
    if (!result.ok) {
      setState((now) => steps.notTaken(now, result.failure, before));
      if (result.failure.code === 'closed') void feedbackOf(module).refresh();
      return;
    }
    dropDraft(draftName);
    feedbackOf(module).takeSummary(result.value);
    setState((now) => steps.taken(now, result.value.own, before));
  };

  const withdraw = async () => {
    const { own } = state;
    setState((before) => steps.busyWith(before, 'withdrawing'));
    await nextPaint();
    turn((before) => ({ ...before, view: 'invite', own: undefined }));
    const result = await withdrawRating(module);
    if (!result.ok) {
      setState((before) => steps.failedAt({ ...before, view: 'own', own }, 'withdraw', result.failure));
      return;
    }
    forget({ rating: module });
    setState((before) => steps.busyWith(before, 'withdrawn'));
    await feedbackOf(module).refresh();
  };

  useEffect(() => {
    // What was sent before the page was loaded, without an answer, has arrived or has not.
    if (keyUnderWay(ratingName(module)) === undefined) return;
    void fetchOwnRating(module).then((result) => {
      if (!result.ok) {
        // It may still be on its way: the secret stays, so that sent again it is the same rating.
        const news = result.failure.code === 'not-found' ? 'missing' : 'perhaps';
        setState((before) => (before.view === 'invite' ? steps.busyWith(before, news) : before));
        return;
      }
      endUnderWay(ratingName(module));
      remember({ rating: module }, isMemoryKept());
      dropDraft(draftName);
      setState((before) => steps.withOwn(before, result.value, 'arrived'));
    });
  }, [module, draftName]);

  const remembers = () => readMemory()?.ratings.includes(module) ?? false;
  // The build drew the page without knowing; what the device remembers comes right after it was taken over.
  const isRemembered = useSyncExternalStore(subscribeToMemory, remembers, () => false);
  const open = () => (remembers() ? openOwn() : openForm());
  const giveUp = () => stop.current.abort();
  return { state, isTurning, isRemembered, edit, open, openForm, cancel, send, withdraw, giveUp };
}

export type RatingActions = ReturnType<typeof useRating>;
