import type { SearchResult } from '../../search/pagefind-client.ts';

/** Milliseconds without a key before the texts are searched; titles, aliases and summaries are searched at once. */
const pause = 40;

/** How a search runs while a person types. */
export interface TypedSearch {
  readonly headings: () => Promise<SearchResult>;
  readonly whole: () => Promise<SearchResult>;
  /** Shows a result; more may follow unless it is the last. */
  readonly show: (result: SearchResult, last: boolean) => void;
  readonly fail: () => void;
}

/**
 * Makes a search that is run with every key. What is found in titles, aliases and summaries shows at once, the rest
 * after a short pause; an answer that a later key has overtaken is dropped.
 */
export function typedSearch({ headings, whole, show, fail }: TypedSearch): {
  readonly run: () => void;
  readonly stop: () => void;
} {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    latest += 1;
    clearTimeout(timer);
  };
  const run = () => {
    stop();
    const mine = latest;
    const answer = (search: () => Promise<SearchResult>, then: (result: SearchResult) => void) =>
      void search().then(
        (result) => {
          if (mine === latest) then(result);
        },
        () => {
          if (mine === latest) fail();
        },
      );
    answer(headings, (first) => {
      if (first.count > 0) show(first, first.headingsOnly);
      if (first.headingsOnly) return;
      // Where nothing shows yet there is nothing to wait for.
      const wait = first.count > 0 ? pause : 0;
      timer = setTimeout(() => answer(whole, (result) => show(result, true)), wait);
    });
  };
  return { run, stop };
}
