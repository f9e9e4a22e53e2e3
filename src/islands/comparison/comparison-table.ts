import { compareSentence } from '../../domain/comparison/compare-sentence.ts';
import {
  type ComparedModule,
  type ComparisonRow,
  type DimensionRow,
  comparisonLetters,
} from '../../domain/comparison/comparison.ts';
import { dimensionOf, levelWords } from '../../domain/dimensions.ts';
import type { EffortRange } from '../../domain/figures/effort-sum.ts';
import { visitorMarks } from '../../domain/ratings/visitor-marks.ts';
import { compareTexts } from '../../i18n/compare-texts.ts';
import { figureText } from '../../i18n/figure-text.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { visitorWords } from '../../i18n/visitor-marks-words.ts';
import { makeElement } from '../shared/make-element.ts';

const { text, plural } = textsFrom(compareTexts);

/** So many words of a list are shown at once; the rest is folded, and counted on paper. */
const listedAtOnce = 3;

/** The name of a row. */
export function rowName(row: ComparisonRow): string {
  switch (row.kind) {
    case 'dimension':
      return dimensionOf(row.key).name;
    case 'figures':
      return text(`compare.figures.${row.key}`);
    case 'facts':
      return text(`compare.facts.${row.key}`);
  }
}

function dimensionCell(row: DimensionRow, index: number, module: ComparedModule | undefined): Node[] {
  const cell = row.cells[index];
  if (!cell) return [];
  const words = visitorWords(visitorMarks(cell.ratings));
  const ratedElsewhere = module !== undefined && Object.keys(module.ratings).length > 0;
  return [
    makeElement(
      'p',
      { class: 'cmp__level' },
      makeElement('b', { text: String(cell.level) }),
      ` ${levelWords(row.key, cell.level)}`,
    ),
    // Where nobody has rated the module at all, its head says so once.
    ...(words !== '' || ratedElsewhere
      ? [makeElement('p', { class: 'cmp__visitors', text: words || text('compare.unrated') })]
      : []),
    ...(module ? [makeElement('p', { class: 'cmp__why', text: module.effort[row.key].reason })] : []),
  ];
}

function figuresCell(ranges: readonly EffortRange[]): Node[] {
  if (ranges.length === 0)
    return [makeElement('p', { class: 'cmp__unknown', text: text('compare.unknown') })];
  return ranges.map(({ unit, per, min, max, figures }) =>
    makeElement(
      'p',
      { text: figureText({ unit, per, min: min / 100, max: max / 100 }) },
      ...(figures > 1
        ? [
            makeElement('span', {
              class: 'cmp__count',
              text: ` (${plural('compare.figures.note', figures)})`,
            }),
          ]
        : []),
    ),
  );
}

/** From so many letters on a list is of sentences, of which paper holds fewer. */
const longWords = 60;

function listOf(words: readonly string[]): HTMLElement {
  const long = words.some((word) => word.length >= longWords);
  return makeElement(
    'ul',
    { class: long ? 'cmp__list cmp__list--long' : 'cmp__list' },
    ...words.map((word) => makeElement('li', { text: word })),
  );
}

function factsCell(words: readonly string[]): Node[] {
  if (words.length === 0) {
    return [makeElement('p', { class: 'cmp__unknown', text: text('compare.facts.none') })];
  }
  const rest = words.slice(listedAtOnce);
  if (rest.length === 0) return [listOf(words)];
  const more = plural('compare.facts.more', rest.length);
  return [
    listOf(words.slice(0, listedAtOnce)),
    makeElement('details', { class: 'cmp__more' }, makeElement('summary', { text: more }), listOf(rest)),
  ];
}

function cellOf(row: ComparisonRow, index: number, module: ComparedModule | undefined): Node[] {
  switch (row.kind) {
    case 'dimension':
      return dimensionCell(row, index, module);
    case 'figures':
      return figuresCell(row.cells[index] ?? []);
    case 'facts':
      return factsCell(row.cells[index] ?? []);
  }
}

/** Letter and title in front of a cell, for narrow windows where the columns stand below each other. */
function whose(index: number, module: ComparedModule): HTMLElement {
  return makeElement(
    'p',
    { class: 'cmp__whose', attributes: { 'aria-hidden': 'true' } },
    makeElement('span', { class: 'badge', text: comparisonLetters[index] ?? '' }),
    ` ${module.title}`,
  );
}

function rowsOf(row: ComparisonRow, modules: readonly ComparedModule[]): HTMLElement[] {
  const head = makeElement('th', { attributes: { scope: 'row', role: 'rowheader' } }, rowName(row));
  const cells = modules.map((module, index) =>
    makeElement('td', { attributes: { role: 'cell' } }, whose(index, module), ...cellOf(row, index, module)),
  );
  if (row.kind !== 'dimension') {
    return [
      makeElement('tr', { class: `cmp__row--${row.key}`, attributes: { role: 'row' } }, head, ...cells),
    ];
  }
  const { leftPole, rightPole } = dimensionOf(row.key);
  head.rowSpan = 2;
  head.append(
    makeElement('span', {
      class: 'cmp__poles',
      text: text('compare.poles', { left: leftPole, right: rightPole }),
    }),
  );
  const { editors, visitors, few } = compareSentence(
    row,
    modules.map(({ title }) => title),
  );
  const sentence = makeElement(
    'td',
    { class: 'cmp__sentence', attributes: { role: 'cell' } },
    makeElement('p', { class: 'cmp__editors', text: editors }),
    ...(visitors === '' ? [] : [makeElement('p', { class: 'cmp__rated', text: visitors })]),
    ...(few === '' ? [] : [makeElement('p', { class: 'cmp__few', text: few })]),
  );
  sentence.colSpan = modules.length;
  return [
    makeElement('tr', { class: 'cmp__first', attributes: { role: 'row' } }, head, sentence),
    makeElement('tr', { class: 'cmp__second', attributes: { role: 'row' } }, ...cells),
  ];
}

function headOf(modules: readonly ComparedModule[]): HTMLElement {
  const row = makeElement(
    'tr',
    { attributes: { role: 'row' } },
    makeElement('th', {
      text: text('compare.criterion'),
      attributes: { scope: 'col', role: 'columnheader' },
    }),
    ...modules.map(({ title }, index) =>
      makeElement(
        'th',
        { attributes: { scope: 'col', role: 'columnheader' } },
        makeElement('span', { class: 'badge', text: comparisonLetters[index] ?? '' }),
        ` ${title}`,
      ),
    ),
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
  const differing = rows.filter(({ equal }) => !equal);
  if (differing.length === 0) return makeElement('p', { text: text('compare.differences.none') });
  const titles = modules.map(({ title }) => title).join(', ');
  const groups = (['dimension', 'figures', 'facts'] as const).flatMap((kind) => {
    const some = differing.filter((row) => row.kind === kind);
    return some.length === 0
      ? []
      : [
          makeElement(
            'tbody',
            { attributes: { role: 'rowgroup' } },
            ...some.flatMap((row) => rowsOf(row, modules)),
          ),
        ];
  });
  return makeElement(
    'table',
    { class: 'cmp__grid', attributes: { role: 'table', 'data-columns': String(modules.length) } },
    makeElement('caption', { class: 'visually-hidden', text: text('compare.caption', { titles }) }),
    headOf(modules),
    ...groups,
  );
}

/** The rows that say the same of all, folded, with their number; nothing where there are none. */
export function equalRows(rows: readonly ComparisonRow[], modules: readonly ComparedModule[]): HTMLElement[] {
  const equal = rows.filter((row) => row.equal);
  if (equal.length === 0) return [];
  const [first] = modules;
  const table = makeElement(
    'table',
    { class: 'cmp__same' },
    makeElement('caption', { class: 'visually-hidden', text: text('compare.equal.caption') }),
    makeElement(
      'thead',
      {},
      makeElement(
        'tr',
        {},
        makeElement('th', { text: text('compare.criterion'), attributes: { scope: 'col' } }),
        makeElement('th', { text: text('compare.equal.all'), attributes: { scope: 'col' } }),
      ),
    ),
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
  return [
    makeElement(
      'details',
      { class: 'cmp__equal' },
      makeElement('summary', { text: plural('compare.equal', equal.length) }),
      table,
    ),
  ];
}
