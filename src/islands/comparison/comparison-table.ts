import {
  type ComparedModule,
  type ComparisonRow,
  comparisonLetters,
} from '../../domain/comparison/comparison.ts';
import { dimensionDifference } from '../../domain/comparison/rating-orders.ts';
import { dimensionWords } from '../../i18n/dimension-words.ts';
import { differenceSentences } from '../../i18n/compare-sentences.ts';
import { listWords } from '../../i18n/list-words.ts';
import { compareTexts } from '../../i18n/compare-texts.ts';
import { kindText } from '../../i18n/figure-text.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { cellOf } from './comparison-cells.ts';

const { text, plural } = textsFrom(compareTexts);

/** The name of a row. */
function rowName(row: ComparisonRow): string {
  switch (row.kind) {
    case 'dimension':
      return dimensionWords[row.key].name;
    case 'figures':
      return kindText(row.key);
    case 'facts':
      return text(`compare.facts.${row.key}`);
  }
}

function badge(index: number): HTMLElement {
  return makeElement('span', { class: 'badge', text: comparisonLetters[index] ?? '' });
}

/** Letter and title in front of a cell, for narrow windows where the columns stand below each other. */
function whose(index: number, module: ComparedModule): HTMLElement {
  const attributes = { 'aria-hidden': 'true' };
  return makeElement('p', { class: 'cmp__whose', attributes }, badge(index), ` ${module.title}`);
}

/** What a cell holds; lists are folded in narrow windows behind letter and title, and open in wide ones and on paper. */
function cellParts(row: ComparisonRow, index: number, module: ComparedModule): Node[] {
  const parts = cellOf(row, index, module);
  if (row.kind === 'dimension') return [whose(index, module), ...parts];
  const amount = row.cells[index]?.length ?? 0;
  const summary = makeElement(
    'summary',
    { class: 'cmp__chip' },
    badge(index),
    makeElement('span', { class: 'cmp__chip-title', text: ` ${module.title} ` }),
    makeElement('span', {
      text: amount === 0 ? text('compare.entries.none') : plural('compare.entries', amount),
    }),
  );
  return [makeElement('details', { class: 'cmp__fold' }, summary, ...parts)];
}

/**
 * @param said sentences on too few ratings that stand above; on paper each stands once
 */
function rowsOf(row: ComparisonRow, modules: readonly ComparedModule[], said: Set<string>): HTMLElement[] {
  const head = makeElement('th', { attributes: { scope: 'row', role: 'rowheader' } }, rowName(row));
  const cells = modules.map((module, index) =>
    makeElement('td', { attributes: { role: 'cell' } }, ...cellParts(row, index, module)),
  );
  if (row.kind !== 'dimension') {
    return [
      makeElement('tr', { class: `cmp__row--${row.key}`, attributes: { role: 'row' } }, head, ...cells),
    ];
  }
  const { leftPole, rightPole } = dimensionWords[row.key];
  const poles = text('compare.poles', { left: leftPole, right: rightPole });
  head.rowSpan = 2;
  head.append(makeElement('span', { class: 'cmp__poles', text: poles }));
  const { editors, visitors, few } = differenceSentences(dimensionDifference(row), comparisonLetters);
  const sentence = makeElement(
    'td',
    { class: 'cmp__sentence', attributes: { role: 'cell' } },
    makeElement('p', { class: 'cmp__editors', text: editors }),
    ...(visitors === '' ? [] : [makeElement('p', { class: 'cmp__rated', text: visitors })]),
    ...(few === ''
      ? []
      : [makeElement('p', { class: said.has(few) ? 'cmp__few cmp__few--again' : 'cmp__few', text: few })]),
  );
  said.add(few);
  sentence.colSpan = modules.length;
  return [
    makeElement('tr', { class: 'cmp__first', attributes: { role: 'row' } }, head, sentence),
    makeElement('tr', { class: 'cmp__second', attributes: { role: 'row' } }, ...cells),
  ];
}

function headOf(modules: readonly ComparedModule[]): HTMLElement {
  const attributes = { scope: 'col', role: 'columnheader' };
  const row = makeElement(
    'tr',
    { attributes: { role: 'row' } },
    makeElement('th', { text: text('compare.criterion'), attributes }),
    ...modules.map(({ title }, index) => makeElement('th', { attributes }, badge(index), ` ${title}`)),
  );
  return makeElement('thead', { attributes: { role: 'rowgroup' } }, row);
}

/**
 * The rows that differ as a table: criteria as rows, modules as columns, each dimension led by its sentence. Roles are
 * said aloud, because browsers drop them where narrow windows lay the table out as blocks.
 */
export function differenceTable(
  rows: readonly ComparisonRow[],
  modules: readonly ComparedModule[],
): HTMLElement {
  const differing = rows.filter(({ state }) => state === 'differs');
  if (differing.length === 0) return makeElement('p', { text: text('compare.differences.none') });
  const titles = modules.map(({ title }) => title).join(', ');
  const said = new Set<string>();
  const groups = (['dimension', 'figures', 'facts'] as const).flatMap((kind) => {
    const some = differing.filter((row) => row.kind === kind);
    if (some.length === 0) return [];
    const attributes = { role: 'rowgroup', 'data-rows': kind };
    return [makeElement('tbody', { attributes }, ...some.flatMap((row) => rowsOf(row, modules, said)))];
  });
  return makeElement(
    'table',
    { class: 'cmp__grid', attributes: { role: 'table', 'data-columns': String(modules.length) } },
    makeElement('caption', { class: 'visually-hidden', text: text('compare.caption', { titles }) }),
    headOf(modules),
    ...groups,
  );
}

function equalTable(equal: readonly ComparisonRow[], modules: readonly ComparedModule[]): HTMLElement {
  const column = (key: 'compare.criterion' | 'compare.equal.all') =>
    makeElement('th', { text: text(key), attributes: { scope: 'col' } });
  const [first] = modules;
  return makeElement(
    'table',
    { class: 'cmp__same' },
    makeElement('caption', { class: 'visually-hidden', text: text('compare.equal.caption') }),
    makeElement('thead', {}, makeElement('tr', {}, column('compare.criterion'), column('compare.equal.all'))),
    makeElement(
      'tbody',
      {},
      ...equal.map((row) =>
        makeElement(
          'tr',
          {},
          makeElement('th', { text: rowName(row), attributes: { scope: 'row' } }),
          // Reasons differ from module to module, so that only what is the same is shown.
          makeElement('td', {}, ...cellOf(row, 0, row.kind === 'dimension' ? undefined : first)),
        ),
      ),
    ),
  );
}

/**
 * The rows that say the same of all, folded, with their number, and one sentence on what is known of none; nothing where
 * there is neither.
 */
export function equalRows(rows: readonly ComparisonRow[], modules: readonly ComparedModule[]): HTMLElement[] {
  const equal = rows.filter(({ state }) => state === 'equal');
  const unknown = rows.filter(({ state }) => state === 'unknown');
  return [
    ...(equal.length === 0
      ? []
      : [
          makeElement(
            'details',
            { class: 'cmp__equal' },
            makeElement('summary', { text: plural('compare.equal', equal.length) }),
            equalTable(equal, modules),
          ),
        ]),
    ...(unknown.length === 0
      ? []
      : [
          makeElement('p', {
            class: 'cmp__none',
            text: text('compare.unknown.all', { names: listWords(unknown.map(rowName)) }),
          }),
        ]),
  ];
}
