import { comparisonQuery, readComparison } from '../../domain/comparison/comparison-address.ts';
import {
  compareModules,
  comparedAtLeast,
  comparedAtMost,
  comparisonLetters,
} from '../../domain/comparison/comparison.ts';
import { leadSentence, listWords } from '../../domain/comparison/compare-sentence.ts';
import { compareTexts } from '../../i18n/compare-texts.ts';
import { monthAndYear } from '../../i18n/german-date.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { chooseModules, holdModules } from './chosen-modules.ts';
import { differenceTable, equalRows } from './comparison-table.ts';
import { drawProfile, markInScatter } from './draw-comparison.ts';
import type { MakeFile } from '../shared/take-away/start-take-away.ts';
import type { ComparisonFile } from './take-comparison.ts';
import { type ShownModule, loadModule, loadRatings } from './load-compared.ts';

const { text, plural } = textsFrom(compareTexts);

/**
 * The comparison. The address says which modules; the page holds the table of all of them, so that it is worth reading
 * without script too.
 */
function startComparison(root: HTMLElement): void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-comparison-${name}]`);
  const [title, says, notes, result] = [find('title'), find('says'), find('notes'), find('result')];
  const [list, table, equal, state] = [find('modules'), find('table'), find('equal'), find('state')];
  const add = root.querySelector<HTMLFormElement>('[data-comparison-add]');
  const takeAway = root.querySelector<HTMLElement>('[data-take-away]');
  const take = find('take');
  if (!title || !says || !notes || !result || !list || !table || !equal || !state || !add || !takeAway)
    return;
  const select = add.querySelector('select');
  const titles = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-slug]')].map((row) => [
      row.dataset['slug'] ?? '',
      row.querySelector('a')?.textContent ?? '',
    ]),
  );
  const start = { title: title.textContent, says: says.textContent, page: document.title };
  const known = new Set(titles.keys());
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  const quoted = (words: readonly string[]) => listWords(words.map((word) => `„${word}“`));
  let live: Awaited<ReturnType<typeof loadRatings>>;
  let turn = 0;
  let shown: readonly ShownModule[] = [];

  function goTo(slugs: readonly string[]): void {
    chooseModules(slugs);
    history.pushState(null, '', comparisonQuery(slugs) || location.pathname);
    void show();
    title?.focus();
  }

  function withRatings(module: ShownModule): ShownModule {
    return live === undefined ? module : { ...module, ratings: live[module.slug]?.dimensions ?? {} };
  }

  function showModules(modules: readonly ShownModule[]): void {
    list?.replaceChildren(
      ...modules.map((module, index) => {
        const rest = modules.map(({ slug }) => slug).filter((slug) => slug !== module.slug);
        const remove = makeElement('a', {
          text: text('compare.remove'),
          attributes: {
            href: comparisonQuery(rest) || location.pathname,
            'aria-label': text('compare.removeOf', { title: module.title }),
          },
        });
        remove.className = 'cmp__remove no-print';
        remove.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goTo(rest);
        });
        const facts = [
          text('compare.checked', { date: monthAndYear(module.checked) }),
          ...(Object.keys(module.ratings).length === 0 ? [text('compare.unrated')] : []),
        ];
        return makeElement(
          'li',
          {},
          makeElement('span', { class: 'badge', text: comparisonLetters[index] ?? '' }),
          makeElement(
            'div',
            {},
            makeElement('a', {
              class: 'cmp__name',
              text: module.title,
              attributes: { href: module.address },
            }),
            makeElement('p', { class: 'cmp__summary', text: module.summary }),
            makeElement('p', { class: 'small', text: facts.join(' · ') }),
            remove,
          ),
        );
      }),
    );
  }

  function draw(modules: readonly ShownModule[]): void {
    shown = modules;
    const names = modules.map((module) => module.title);
    const rows = compareModules(modules);
    const heading =
      modules.length === 2
        ? text('compare.title.two', { first: names[0] ?? '', last: names[1] ?? '' })
        : text('compare.title.many', { count: modules.length });
    if (title) title.textContent = heading;
    if (says) says.textContent = leadSentence(rows, names);
    document.title = `${heading} · ${start.page}`;
    showModules(modules);
    if (result) drawProfile(result, modules);
    markInScatter(root, modules);
    table?.replaceChildren(differenceTable(rows, modules));
    equal?.replaceChildren(...equalRows(rows, modules));
    if (state) {
      state.textContent =
        live === undefined
          ? text('compare.ratings.built', { date: root.dataset['built'] ?? '' })
          : text('compare.ratings.live');
    }
    const shortened = find('shortened');
    if (shortened) shortened.textContent = text('compare.shortened', { address: location.href });
    if (result) result.hidden = false;
    if (take) take.hidden = false;
  }

  function clear(): void {
    shown = [];
    if (title) title.textContent = start.title;
    if (says) says.textContent = start.says;
    document.title = start.page;
    if (result) result.hidden = true;
    if (take) take.hidden = true;
    markInScatter(root, []);
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const request = readComparison(new URLSearchParams(location.search), known);
    const { chosen, unknown, surplus } = request;
    holdModules(chosen);
    const said: (string | Node)[] = [];
    if (unknown.length > 0)
      said.push(plural('compare.unknown', unknown.length, { words: unknownWords(unknown) }));
    if (surplus.length > 0) said.push(text('compare.surplus', { titles: quoted(surplus.map(titleOf)) }));
    if (chosen.length === 1) said.push(text('compare.one', { title: titleOf(chosen[0] ?? '') }));
    say(said);
    if (add) add.hidden = chosen.length === 0 || chosen.length >= comparedAtMost;
    for (const option of select?.options ?? []) option.disabled = chosen.includes(option.value);
    const all = find('all');
    if (all && chosen.length > 0) all.textContent = all.dataset['choose'] ?? '';
    if (chosen.length < comparedAtLeast) {
      clear();
      return;
    }
    if (shown.length === 0) say([...said, text('compare.loading')]);
    const loaded = await Promise.allSettled(chosen.map(loadModule));
    // The address may have changed while the files were on their way.
    if (mine !== turn) return;
    const failed = chosen.filter((_, index) => loaded[index]?.status === 'rejected');
    if (failed.length > 0) {
      clear();
      say([...said, ...failed.map((slug) => text('compare.failed', { title: titleOf(slug) })), retry()]);
      return;
    }
    say(said);
    const modules = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    draw(modules.map(withRatings));
    if (live !== undefined) return;
    live = await loadRatings();
    if (mine === turn && live !== undefined) draw(modules.map(withRatings));
  }

  /** Quotes what the address asked for, cut short: it may be anything. */
  function unknownWords(words: readonly string[]): string {
    const short = words.slice(0, 4).map((word) => (word.length > 40 ? `${word.slice(0, 40)}…` : word));
    return words.length === 1 ? (short[0] ?? '') : quoted(short);
  }

  function say(parts: readonly (string | Node)[]): void {
    notes?.replaceChildren(
      ...parts.map((part) =>
        typeof part === 'string' ? makeElement('p', { class: 'cmp__note', text: part }) : part,
      ),
    );
  }

  function retry(): HTMLElement {
    const button = makeElement(
      'button',
      { class: 'kern-btn kern-btn--secondary', attributes: { type: 'button' } },
      makeElement('span', { class: 'kern-label', text: text('compare.retry') }),
    );
    button.addEventListener('click', () => void show());
    return button;
  }

  const maker =
    (kind: ComparisonFile): MakeFile =>
    async (origin) => {
      const { takeComparison } = await import('./take-comparison.ts');
      return takeComparison(
        kind,
        shown.map(({ slug }) => slug),
        live,
        origin,
      );
    };
  // Loaded with the first click, which is then done again.
  const firstClick = async (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (!button) return;
    takeAway.removeEventListener('click', onClick);
    const { startTakeAway } = await import('../shared/take-away/start-take-away.ts');
    startTakeAway(takeAway, {
      csv: maker('csv'),
      xlsx: maker('xlsx'),
      council: maker('council'),
      board: maker('board'),
    });
    button.click();
  };
  const onClick = (event: Event) => void firstClick(event);
  takeAway.addEventListener('click', onClick);
  add.addEventListener('submit', (event) => {
    event.preventDefault();
    const { chosen } = readComparison(new URLSearchParams(location.search), known);
    if (select && select.value !== '') {
      goTo([...chosen, select.value]);
      select.value = '';
    }
  });
  addEventListener('popstate', () => void show());
  void show();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-comparison]')) startComparison(root);
