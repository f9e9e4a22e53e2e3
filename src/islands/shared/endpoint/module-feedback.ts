import { useEffect, useSyncExternalStore } from 'react';
import type { CallFailure } from '../../../domain/call-failure.ts';
import type { ModuleFeedback } from '../../../schemas/wire/comment-answer.ts';
import type { RatingSummary } from '../../../schemas/wire/rating-summary.ts';
import { callEndpoint, readsObjectWith } from './call-endpoint.ts';

/** What the page knows of a module's ratings and comments right now. */
export interface FeedbackState {
  /** As the endpoint gave it last; undefined until it has answered. */
  readonly feedback: ModuleFeedback | undefined;
  /** Why the last refresh failed; what was known before stays. */
  readonly failure: CallFailure | undefined;
}

const readsFeedback = readsObjectWith<ModuleFeedback>('summary', 'accepts', 'comments', 'next');
const unasked: FeedbackState = { feedback: undefined, failure: undefined };
/** Figures older than this are asked for again when the page is looked at once more. */
const stale = 60_000;

class FeedbackOfModule {
  readonly #module: string;
  #state = unasked;
  #asked = 0;
  #running: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(module: string) {
    this.#module = module;
  }

  readonly state = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly refresh = (): Promise<void> => {
    this.#running ??= this.#ask().finally(() => (this.#running = undefined));
    return this.#running;
  };

  readonly refreshIfStale = () => {
    if (Date.now() - this.#asked > stale) void this.refresh();
  };

  /** Takes over a summary that came with the answer to an own rating. */
  readonly takeSummary = (summary: RatingSummary) => {
    const { feedback } = this.#state;
    if (feedback !== undefined) this.#set({ feedback: { ...feedback, summary }, failure: undefined });
  };

  async #ask() {
    this.#asked = Date.now();
    const result = await callEndpoint({
      method: 'GET',
      path: `/modules/${encodeURIComponent(this.#module)}/feedback`,
      reads: readsFeedback,
    });
    this.#set(
      result.ok
        ? { feedback: result.value, failure: undefined }
        : { feedback: this.#state.feedback, failure: result.failure },
    );
  }

  #set(state: FeedbackState) {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const known = new Map<string, FeedbackOfModule>();

/** Ratings and comments of a module; all islands of a page share one, so that it is asked for once. */
export function feedbackOf(module: string): FeedbackOfModule {
  const found = known.get(module) ?? new FeedbackOfModule(module);
  known.set(module, found);
  return found;
}

/** Ratings and comments of a module for a component; refreshed when it appears and when the page is looked at again. */
export function useFeedback(module: string): FeedbackState {
  const source = feedbackOf(module);
  useEffect(() => {
    source.refreshIfStale();
    const refreshSeen = () => {
      if (document.visibilityState === 'visible') source.refreshIfStale();
    };
    const refreshOnline = () => void source.refresh();
    document.addEventListener('visibilitychange', refreshSeen);
    window.addEventListener('online', refreshOnline);
    return () => {
      document.removeEventListener('visibilitychange', refreshSeen);
      window.removeEventListener('online', refreshOnline);
    };
  }, [source]);
  return useSyncExternalStore(source.subscribe, source.state, () => unasked);
}
