import { type ComparisonRequest, comparisonQuery } from '../../domain/comparison/comparison-address.ts';
import { compareModules, comparedAtMost, comparisonLetters } from '../../domain/comparison/comparison.ts';
import { comparisonLead } from '../../domain/comparison/rating-orders.ts';
import { leadSentence } from '../../i18n/compare-sentences.ts';
import { listWords } from '../../i18n/list-words.ts';
import { compareTexts } from '../../i18n/compare-texts.ts';
import { monthAndYear } from '../../i18n/german-date.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { type ComparisonSight, type ComparisonState, sightOf } from './comparison-state.ts';
import { differenceTable, equalRows } from './comparison-table.ts';
import { drawProfile, markInScatter } from './draw-comparison.ts';
import type { ShownModule } from './load-compared.ts';

const { text, plural } = textsFrom(compareTexts);

/** The places of the page into which the comparison is drawn. */
export interface ComparisonPlaces {
  readonly root: HTMLElement;
  readonly title: HTMLElement;
  readonly says: HTMLElement;
  readonly notes: HTMLElement;
  readonly result: HTMLElement;
  readonly modules: HTMLElement;
  readonly table: HTMLElement;
  readonly equal: HTMLElement;
  readonly state: HTMLElement;
  readonly shortened: HTMLElement;
  readonly all: HTMLElement;
  readonly take: HTMLElement;
  readonly add: HTMLFormElement;
  readonly choice: HTMLSelectElement;
}

/** What a person can do on the page. */
export interface ComparisonActs {
  readonly goTo: (slugs: readonly string[]) => void;
  readonly retry: () => void;
}

/** Finds the places on a page; undefined where one is missing. */
export function findPlaces(root: HTMLElement): ComparisonPlaces | undefined {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-comparison-${name}]`);
  const [title, says, notes, result] = [find('title'), find('says'), find('notes'), find('result')];
  const [modules, table, equal, state] = [find('modules'), find('table'), find('equal'), find('state')];
  const [shortened, all, take] = [find('shortened'), find('all'), find('take')];
  const add = root.querySelector<HTMLFormElement>('[data-comparison-add]');
  const choice = add?.querySelector('select');
  if (!title || !says || !notes || !result || !modules || !table || !equal) return undefined;
  if (!state || !shortened || !all || !take || !add || !choice) return undefined;
  return {
    root,
    title,
    says,
    notes,
    result,
    modules,
    table,
    equal,
    state,
    shortened,
    all,
    take,
    add,
    choice,
  };
}

const quoted = (words: readonly string[]) => listWords(words.map((word) => `„${word}“`));

/** Quotes what the address asked for, cut short: it may be anything. */
function unknownWords(words: readonly string[]): string {
  const short = words.slice(0, 4).map((word) => (word.length > 40 ? `${word.slice(0, 40)}…` : word));
  return words.length === 1 ? (short[0] ?? '') : quoted(short);
}

function requestNotes(
  { chosen, unknown, surplus }: ComparisonRequest,
  titleOf: (slug: string) => string,
): string[] {
  const [only] = chosen;
  return [
    ...(unknown.length > 0
      ? [plural('compare.unknown', unknown.length, { words: unknownWords(unknown) })]
      : []),
    ...(surplus.length > 0 ? [text('compare.surplus', { titles: quoted(surplus.map(titleOf)) })] : []),
    ...(only !== undefined && chosen.length === 1 ? [text('compare.one', { title: titleOf(only) })] : []),
  ];
}

function retryButton(retry: () => void): HTMLElement {
  const button = makeElement(
    'button',
    { class: 'kern-btn kern-btn--secondary', attributes: { type: 'button' } },
    makeElement('span', { class: 'kern-label', text: text('compare.retry') }),
  );
  button.addEventListener('click', retry);
  return button;
}

function moduleItem(
  module: ShownModule,
  index: number,
  modules: readonly ShownModule[],
  { goTo }: ComparisonActs,
): HTMLElement {
  const rest = modules.map(({ slug }) => slug).filter((slug) => slug !== module.slug);
  const remove = makeElement('a', {
    class: 'cmp__remove no-print',
    text: text('compare.remove'),
    attributes: {
      href: comparisonQuery(rest) || location.pathname,
      'aria-label': text('compare.removeOf', { title: module.title }),
    },
  });
  remove.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(rest);
  });
  return makeElement(
    'li',
    {},
    makeElement('span', { class: 'badge', text: comparisonLetters[index] ?? '' }),
    makeElement(
      'div',
      {},
      makeElement('a', { class: 'cmp__name', text: module.title, attributes: { href: module.address } }),
      makeElement('p', { class: 'cmp__summary', text: module.summary }),
      makeElement('p', { class: 'small', attributes: { 'data-facts': '' } }),
      remove,
    ),
  );
}

function factsLine({ checked, ratings, sharedFigures }: ShownModule): string {
  return [
    text('compare.checked', { date: monthAndYear(checked) }),
    ...(sharedFigures > 0 ? [plural('compare.shared', sharedFigures)] : []),
    ...(Object.keys(ratings).length === 0 ? [text('compare.unrated')] : []),
  ].join(' · ');
}

/**
 * Puts fresh parts of the table in place of those that say something else, and leaves the others as they are: what is
 * open stays open, what has the focus keeps it, when live ratings come.
 */
function updateTable(place: HTMLElement, fresh: HTMLElement, isSame: boolean): void {
  const old = place.firstElementChild;
  const groups = (table: Element) => [...table.querySelectorAll<HTMLElement>('[data-rows]')];
  const kinds = (table: Element) =>
    groups(table)
      .map(({ dataset }) => dataset['rows'])
      .join();
  if (!isSame || !old || kinds(old) !== kinds(fresh)) {
    place.replaceChildren(fresh);
    return;
  }
  const dimensions = '[data-rows="dimension"]';
  const part = fresh.querySelector(dimensions);
  if (part) old.querySelector(dimensions)?.replaceWith(part);
}

function updateEqual(place: HTMLElement, fresh: readonly HTMLElement[]): void {
  const old = place.querySelector('details');
  const details = fresh.find((part) => part instanceof HTMLDetailsElement);
  if (old && details) {
    // The fold stays the same element, with its state and the focus on it.
    old.replaceChildren(old.querySelector('summary') ?? '', ...[...details.children].slice(1));
    const summary =
      details.querySelector('summary')?.textContent ?? old.querySelector('summary')?.textContent;
    const kept = old.querySelector('summary');
    if (kept && summary !== undefined) kept.textContent = summary;
    place.replaceChildren(...fresh.map((part) => (part === details ? old : part)));
    return;
  }
  place.replaceChildren(...fresh);
}

function showModules(
  places: ComparisonPlaces,
  sight: ComparisonSight & { kind: 'shown' },
  acts: ComparisonActs,
) {
  const { modules } = sight;
  const slugs = modules.map(({ slug }) => slug).join();
  const isSame = places.modules.dataset['shown'] === slugs;
  places.modules.dataset['shown'] = slugs;
  if (!isSame) {
    places.modules.replaceChildren(
      ...modules.map((module, index) => moduleItem(module, index, modules, acts)),
    );
  }
  places.modules.querySelectorAll('[data-facts]').forEach((line, index) => {
    const module = modules[index];
    if (module) line.textContent = factsLine(module);
  });
  const rows = compareModules(modules);
  updateTable(places.table, differenceTable(rows, modules), isSame);
  updateEqual(places.equal, equalRows(rows, modules));
  drawProfile(places.result, modules);
  markInScatter(places.root, modules);
  places.says.textContent = leadSentence(comparisonLead(rows), comparisonLetters);
  places.state.textContent = sight.live
    ? text('compare.ratings.live')
    : text('compare.ratings.built', { date: places.root.dataset['built'] ?? '' });
  places.shortened.textContent = text('compare.shortened', { address: location.href });
}

/** Puts the choice of other modules behind a press, once there is a result to be read first. */
function foldOthers(all: HTMLElement): void {
  const heading = all.querySelector('h2');
  const words = all.dataset['choose'] ?? '';
  if (!heading || heading.textContent === words) return;
  heading.textContent = words;
  all.removeAttribute('open');
}

/**
 * Shows a state of the comparison on the page.
 *
 * @param start what the page says while nothing is compared, as the build has written it
 */
export function showComparison(
  places: ComparisonPlaces,
  state: ComparisonState,
  start: { readonly title: string; readonly says: string; readonly page: string },
  titleOf: (slug: string) => string,
  acts: ComparisonActs,
): void {
  const sight = sightOf(state);
  const { chosen } = state.request;
  const isShown = sight.kind === 'shown';
  const wasShown = !places.result.hidden;
  // While other modules are on their way, the last comparison stays.
  const stays = sight.kind === 'loading' && wasShown;
  places.notes.replaceChildren(
    ...[
      ...requestNotes(state.request, titleOf),
      ...(sight.kind === 'loading' && !stays ? [text('compare.loading')] : []),
      ...(sight.kind === 'failed'
        ? sight.slugs.map((slug) => text('compare.failed', { title: titleOf(slug) }))
        : []),
    ].map((words) => makeElement('p', { class: 'cmp__note', text: words })),
    ...(sight.kind === 'failed' ? [retryButton(acts.retry)] : []),
  );
  places.add.hidden = chosen.length === 0 || chosen.length >= comparedAtMost;
  for (const option of places.choice.options) option.disabled = chosen.includes(option.value);
  if (chosen.length > 0) foldOthers(places.all);
  if (stays) return;
  places.result.hidden = !isShown;
  places.take.hidden = !isShown;
  if (!isShown) {
    places.title.textContent = start.title;
    places.says.textContent = start.says;
    document.title = start.page;
    places.modules.dataset['shown'] = '';
    markInScatter(places.root, []);
    return;
  }
  const [first, second] = sight.modules;
  const heading =
    sight.modules.length === 2
      ? text('compare.title.two', { first: first?.title ?? '', last: second?.title ?? '' })
      : text('compare.title.many', { count: sight.modules.length });
  places.title.textContent = heading;
  document.title = `${heading} · ${start.page}`;
  showModules(places, sight, acts);
}
