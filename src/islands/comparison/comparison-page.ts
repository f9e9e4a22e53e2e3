import { comparisonQuery, readComparison } from '../../domain/comparison/comparison-address.ts';
import { paperMakers } from '../shared/take-away/paper-files.ts';
import type { MakeFile } from '../shared/take-away/start-take-away.ts';
import { chooseModules, holdModules } from './chosen-modules.ts';
import {
  type ComparisonState,
  arrive,
  ask,
  missingModules,
  rate,
  sightOf,
  startState,
} from './comparison-state.ts';
import { type ComparisonActs, type ComparisonPlaces, findPlaces, showComparison } from './comparison-view.ts';
import { loadModule, loadRatings } from './load-compared.ts';
import type { ComparisonFile } from './take-comparison.ts';

/** Binds the buttons of files; what makes them is large and is loaded with the first press, which is then done again. */
function startTaking(place: HTMLElement, stateNow: () => ComparisonState): void {
  const maker =
    (kind: ComparisonFile): MakeFile =>
    async (origin) => {
      const { takeComparison } = await import('./take-comparison.ts');
      const sight = sightOf(stateNow());
      const slugs = sight.kind === 'shown' ? sight.modules.map(({ slug }) => slug) : [];
      return takeComparison(kind, slugs, stateNow().live, origin);
    };
  const firstPress = async (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (!button) return;
    place.removeEventListener('click', onPress);
    const { startTakeAway } = await import('../shared/take-away/start-take-away.ts');
    startTakeAway(place, {
      csv: maker('csv'),
      xlsx: maker('xlsx'),
      ...paperMakers(maker),
    });
    button.click();
  };
  const onPress = (event: Event) => void firstPress(event);
  place.addEventListener('click', onPress);
}

/**
 * The comparison. The address says which modules; the page holds the table of all of them, so that it is worth reading
 * without script too.
 */
function startComparison(places: ComparisonPlaces, takeAway: HTMLElement): void {
  const { root, title, says, add, choice } = places;
  const titles = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-slug]')].map((row) => [
      row.dataset['slug'] ?? '',
      row.querySelector('a')?.textContent ?? '',
    ]),
  );
  const start = { title: title.textContent, says: says.textContent, page: document.title };
  const requestNow = () => readComparison(new URLSearchParams(location.search), new Set(titles.keys()));
  let state = startState(requestNow());
  const step = (next: ComparisonState) => {
    state = next;
    showComparison(places, state, start, (slug) => titles.get(slug) ?? slug, acts);
  };

  /** Follows the address: shows what is known and loads what is not. */
  function follow(): void {
    step(ask(state, requestNow()));
    holdModules(state.request.chosen);
    for (const slug of missingModules(state)) {
      void loadModule(slug).then(
        (module) => step(arrive(state, slug, module)),
        () => step(arrive(state, slug, 'failed')),
      );
    }
    if (state.live === undefined && state.request.chosen.length > 0) {
      void loadRatings().then((live) => {
        if (live !== undefined) step(rate(state, live));
      });
    }
  }

  const acts: ComparisonActs = {
    goTo: (slugs) => {
      chooseModules(slugs);
      history.pushState(null, '', comparisonQuery(slugs) || location.pathname);
      follow();
      title.focus();
    },
    retry: follow,
  };

  startTaking(takeAway, () => state);
  add.addEventListener('submit', (event) => {
    event.preventDefault();
    if (choice.value === '') return;
    acts.goTo([...state.request.chosen, choice.value]);
    choice.value = '';
  });
  addEventListener('popstate', follow);
  follow();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-comparison]')) {
  const places = findPlaces(root);
  const takeAway = root.querySelector<HTMLElement>('[data-take-away]');
  if (places && takeAway) startComparison(places, takeAway);
}
