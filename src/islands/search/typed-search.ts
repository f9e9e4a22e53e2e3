import type { SearchResult } from '../../search/search-entries.ts';

/** How a search runs while a person types. */
export interface TypedSearch {
  readonly search: () => Promise<SearchResult>;
  readonly show: (result: SearchResult) => void;
  readonly fail: () => void;
}

/** Makes a search that is run with every key; an answer that a later key has overtaken is dropped. */
export function typedSearch({ search, show, fail }: TypedSearch): {
  readonly run: () => void;
  readonly stop: () => void;
} {
  let latest = 0;
  const stop = () => {
    latest += 1;
  };
  const run = () => {
    stop();
    const mine = latest;
    search().then(
      (result) => {
        if (mine === latest) show(result);
      },
      () => {
        if (mine === latest) fail();
      },
    );
  };
  return { run, stop };
}
