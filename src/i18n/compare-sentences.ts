import type { ComparisonLead, DimensionDifference } from '../domain/comparison/rating-orders.ts';
import type { DimensionKey, Level } from '../domain/dimensions.ts';
import { compareSentenceTexts } from './compare-sentence-texts.ts';
import { listWords } from './list-words.ts';
import { comparatives, dimensionPlace, predicateOf } from './level-predicates.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom(compareSentenceTexts);

/**
 * What the editors say of each module, modules of the same level together. The words of the levels stand side by side
 * and no "more than" between them: an estimate has no spread that could bear it.
 */
function editorsWords(key: DimensionKey, levels: readonly Level[], names: readonly string[]): string {
  return ([1, 2, 3, 4, 5] as const)
    .flatMap((level) => {
      const same = names.filter((_, index) => levels[index] === level);
      return same.length === 0 ? [] : [`${listWords(same)} ${predicateOf(key, level, same.length > 1)}`];
    })
    .join(', ');
}

/** What the ratings bear, and between which pairs they bear nothing, in up to two sentences. */
function visitorsWords({ key, claims, open }: DimensionDifference, names: readonly string[]): string {
  const nameOf = (module: number) => names[module] ?? '';
  const [verb, more] = comparatives[key];
  const orders = names.flatMap((name, index) =>
    [true, false].flatMap((clearly) => {
      const under = claims.filter((claim) => claim.higher === index && claim.clearly === clearly);
      if (under.length === 0) return [];
      const others = listWords(under.map(({ lower }) => nameOf(lower)));
      return [text(clearly ? 'says.order.clearly' : 'says.order', { name, verb, more, others })];
    }),
  );
  const pairs = open.map((pair) => listWords(pair.map(nameOf)));
  return [
    ...(orders.length > 0 ? [text('says.orders', { orders: orders.join('; ') })] : []),
    ...(pairs.length > 0 ? [text('says.open', { pairs: listWords(pairs, 'sowie') })] : []),
  ].join(' ');
}

/** Who has too few ratings to be compared; empty where nobody has rated any of the modules, or everybody enough. */
function fewWords({ few }: DimensionDifference, names: readonly string[]): string {
  const [first] = few;
  if (first === undefined) return '';
  const named = few.map(({ module, n }) => ({ name: names[module] ?? '', n }));
  if (few.length > 1) {
    const each = named.map(({ name, n }) =>
      text(n === 0 ? 'says.few.name.none' : 'says.few.name', { name, n }),
    );
    return text('says.few.several', { names: listWords(each) });
  }
  const name = names[first.module] ?? '';
  return first.n === 0 ? text('says.few.none', { name }) : plural('says.few', first.n, { name });
}

/** The difference in one dimension in words. */
export interface DifferenceSentences {
  /** What the editors estimate; always there. */
  readonly editors: string;
  /** What the ratings say; empty where fewer than two modules have enough of them. */
  readonly visitors: string;
  /** Who has too few ratings; empty where nobody has rated any of the modules. */
  readonly few: string;
}

/**
 * Plain German sentences on the difference in one dimension. Every pair of modules is named at most once: as an order or
 * as open, so that no sentence denies another.
 *
 * @param names letters or short names of the modules in their order, at least two
 */
export function differenceSentences(
  difference: DimensionDifference,
  names: readonly string[],
): DifferenceSentences {
  return {
    editors: text('says.editors', { words: editorsWords(difference.key, difference.levels, names) }),
    visitors: visitorsWords(difference, names),
    few: fewWords(difference, names),
  };
}

/** The sentence that stands first, on the widest difference and on how far the ratings reach. */
export function leadSentence({ widest, rated, enough }: ComparisonLead, names: readonly string[]): string {
  const difference = widest
    ? text('lead.widest', {
        place: dimensionPlace[widest.key],
        words: editorsWords(widest.key, widest.levels, names),
      })
    : text('lead.same');
  return `${difference} ${ratingsWords(rated, enough)}`;
}

function numberWord(count: number): string {
  return count === 2 || count === 3 || count === 4 ? text(`number.${count}`) : String(count);
}

/** For how many modules ratings are there, and for how many they suffice. */
function ratingsWords(rated: number, enough: number): string {
  if (rated === 0) return text('lead.unrated');
  const there = plural('lead.rated', rated, { modules: numberWord(rated) });
  if (enough === 0) return text('lead.tooFew', { rated: there });
  if (enough === rated) return text('lead.enough', { rated: there });
  return plural('lead.enough', enough, { rated: there, modules: numberWord(enough) });
}
