import type { ComparedModule, ComparisonRow, DimensionRow } from '../../domain/comparison/comparison.ts';
import { levelWords } from '../../i18n/dimension-words.ts';
import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { visitorMarks } from '../../domain/ratings/visitor-marks.ts';
import { compareTexts } from '../../i18n/compare-texts.ts';
import { contextText, figureText } from '../../i18n/figure-text.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { visitorWords } from '../../i18n/visitor-marks-words.ts';
import { makeElement } from '../shared/make-element.ts';

const { text, plural } = textsFrom(compareTexts);

/** So many words of a list are shown at once; the rest is folded, and counted on paper. */
const listedAtOnce = 3;
/** A figure takes several lines with its context. */
const figuresAtOnce = 2;

/** The editors' reason, folded in narrow windows. */
function whyFold(reason: string): HTMLElement {
  return makeElement(
    'details',
    { class: 'cmp__fold' },
    makeElement('summary', { class: 'cmp__reason', text: text('compare.reason') }),
    makeElement('p', { class: 'cmp__why', text: reason }),
  );
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
    ...(module ? [whyFold(module.effort[row.key].reason)] : []),
  ];
}

function sourceLinks({ sources }: DocumentedFigure): (Node | string)[] {
  return sources.flatMap(({ publisher, title, url }, index) => {
    // The publisher tells enough on paper that is short of room.
    const name = [publisher, makeElement('span', { class: 'cmp__title', text: `: ${title}` })];
    const shown = url === undefined ? name : [makeElement('a', { attributes: { href: url } }, ...name)];
    return index === 0 ? shown : ['; ', ...shown];
  });
}

/** A figure with everything it must carry: amount, context, the case it stands in, sources. */
function figureItem(figure: DocumentedFigure, module: ComparedModule | undefined): HTMLElement {
  const { entry } = figure;
  const isOwn = entry.collection === 'modules' && entry.id === module?.slug;
  return makeElement(
    'li',
    {},
    makeElement('b', { text: figureText(figure) }),
    makeElement(
      'span',
      { class: 'cmp__count' },
      ` ${contextText(figure)}. `,
      ...(isOwn ? [] : [makeElement('a', { text: entry.title, attributes: { href: entry.address } }), '. ']),
      `${text('compare.figures.source')} `,
      ...sourceLinks(figure),
    ),
  );
}

function folded(items: readonly HTMLElement[], atOnce: number, listClass: string): Node[] {
  const listOf = (some: readonly HTMLElement[]) => makeElement('ul', { class: listClass }, ...some);
  const rest = items.slice(atOnce);
  if (rest.length === 0) return [listOf(items)];
  const more = plural('compare.facts.more', rest.length);
  return [
    listOf(items.slice(0, atOnce)),
    makeElement('details', { class: 'cmp__more' }, makeElement('summary', { text: more }), listOf(rest)),
  ];
}

function figuresCell(figures: readonly DocumentedFigure[], module: ComparedModule | undefined): Node[] {
  if (figures.length === 0) {
    return [makeElement('p', { class: 'cmp__unknown', text: text('compare.unknown') })];
  }
  // What holds for one place comes first: it is what a place of one's own would need.
  const ordered = [
    ...figures.filter(({ scope }) => scope === 'one-site'),
    ...figures.filter(({ scope }) => scope !== 'one-site'),
  ];
  return folded(
    ordered.map((figure) => figureItem(figure, module)),
    figuresAtOnce,
    'cmp__list cmp__list--figures',
  );
}

/** From so many letters on a list is of sentences, of which paper holds fewer. */
const longWords = 60;

function factsCell(words: readonly string[]): Node[] {
  if (words.length === 0) {
    return [makeElement('p', { class: 'cmp__unknown', text: text('compare.facts.none') })];
  }
  const long = words.some((word) => word.length >= longWords);
  return folded(
    words.map((word) => makeElement('li', { text: word })),
    listedAtOnce,
    long ? 'cmp__list cmp__list--long' : 'cmp__list',
  );
}

/** What a row says of one module. Without a module only what is the same of all. */
export function cellOf(row: ComparisonRow, index: number, module: ComparedModule | undefined): Node[] {
  switch (row.kind) {
    case 'dimension':
      return dimensionCell(row, index, module);
    case 'figures':
      return figuresCell(row.cells[index] ?? [], module);
    case 'facts':
      return factsCell(row.cells[index] ?? []);
  }
}
