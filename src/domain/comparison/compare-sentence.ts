import { type ComparedRatings, type ComparisonRow, type DimensionRow, levelSpan } from './comparison.ts';
import { type DimensionKey, type Level, levels } from '../dimensions.ts';
import { displayThresholds } from '../ratings/display-rule.ts';
import { comparatives, dimensionPlace, predicateOf } from './level-predicates.ts';

/** An order between two modules, by their place in the comparison, that the ratings bear. */
export interface OrderClaim {
  readonly higher: number;
  readonly lower: number;
  /** Whether the medians are at least two steps apart. */
  readonly clearly: boolean;
}

/**
 * Whether ratings bear the words "more than": both have at least five ratings, and their spreads do not overlap, that
 * is, the first quartile of the one lies above the third quartile of the other. Everything else is left open.
 */
export function isAbove(higher: ComparedRatings | undefined, lower: ComparedRatings | undefined): boolean {
  if (!higher || !lower) return false;
  if (Math.min(higher.n, lower.n) < displayThresholds.median) return false;
  return higher.q1 !== null && lower.q3 !== null && higher.q1 > lower.q3;
}

/** Every order between two modules that the ratings of a dimension bear. */
export function orderClaims(ratings: readonly (ComparedRatings | undefined)[]): OrderClaim[] {
  return ratings.flatMap((upper, higher) =>
    ratings.flatMap((under, lower) =>
      isAbove(upper, under)
        ? [{ higher, lower, clearly: (upper?.median ?? 0) - (under?.median ?? 0) >= 2 }]
        : [],
    ),
  );
}

/** Names in a row of words: "A", "A und B", "A, B und C". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} und ${last}`;
}

/**
 * What the editors say of each module, modules of the same level together. The words of the levels stand side by side
 * and no "more than" between them: an estimate has no spread that could bear it.
 */
function editorsWords(key: DimensionKey, moduleLevels: readonly Level[], names: readonly string[]): string {
  const said = levels.flatMap((level) => {
    const same = names.filter((_, index) => moduleLevels[index] === level);
    return same.length === 0 ? [] : [`${listWords(same)} ${predicateOf(key, level, same.length > 1)}`];
  });
  return said.join(', ');
}

/** Who has too few ratings to be compared; empty where nobody has rated any of the modules, or everybody enough. */
function fewWords(ratings: readonly (ComparedRatings | undefined)[], names: readonly string[]): string {
  const counts = names.map((name, index) => ({ name, n: ratings[index]?.n ?? 0 }));
  if (counts.every(({ n }) => n === 0)) return '';
  const few = counts.filter(({ n }) => n < displayThresholds.median);
  const [first] = few;
  if (first === undefined) return '';
  if (few.length > 1) {
    const who = few.map(({ name, n }) => `${name} (${n === 0 ? 'noch keine' : n})`);
    return `Für einen Vergleich haben zu wenige Bewertungen: ${listWords(who)}.`;
  }
  if (first.n === 0) return `${first.name} hat noch keine Bewertung.`;
  const count = first.n === 1 ? 'erst 1 Bewertung' : `erst ${first.n} Bewertungen`;
  return `${first.name} hat ${count}, zu wenige für einen Vergleich.`;
}

/** What the ratings of modules with enough of them bear and what they do not, in up to two sentences. */
function visitorsWords(
  key: DimensionKey,
  ratings: readonly (ComparedRatings | undefined)[],
  names: readonly string[],
): string {
  const enough = ratings.flatMap((one, index) =>
    one !== undefined && one.n >= displayThresholds.median ? [index] : [],
  );
  const claims = orderClaims(ratings);
  const [verb, more] = comparatives[key];
  const sentences: string[] = [];
  const clauses = names.flatMap((name, index) =>
    [true, false].flatMap((clearly) => {
      const under = claims
        .filter((claim) => claim.higher === index && claim.clearly === clearly)
        .map(({ lower }) => names[lower] ?? '');
      return under.length === 0
        ? []
        : [`${name} ${verb} ${clearly ? 'deutlich ' : ''}${more} als ${listWords(under)}`];
    }),
  );
  if (clauses.length > 0) sentences.push(`Bewertungen: ${clauses.join('; ')}.`);
  const open = enough.filter((index) =>
    enough.some(
      (other) =>
        other !== index &&
        !claims.some(
          ({ higher, lower }) =>
            (higher === index && lower === other) || (higher === other && lower === index),
        ),
    ),
  );
  if (open.length > 1) {
    const who = listWords(open.map((index) => names[index] ?? ''));
    sentences.push(`Die Bewertungen von ${who} überschneiden sich und ergeben keine Reihenfolge.`);
  }
  return sentences.join(' ');
}

/** The difference in one dimension in words. */
export interface DimensionSentence {
  /** What the editors estimate; always there. */
  readonly editors: string;
  /** What the ratings say; empty where fewer than two modules have enough of them. */
  readonly visitors: string;
  /** Who has too few ratings; empty where nobody has rated any of the modules. */
  readonly few: string;
  /** Every order the words claim; empty where they claim none. */
  readonly claims: readonly OrderClaim[];
}

/**
 * A plain German sentence on the difference in one dimension. Words of order ("braucht mehr Personal als") come only
 * from ratings, and only where both modules have at least five and their spreads do not overlap.
 *
 * @param names short names of the modules in the order of the row's cells, at least two
 */
export function compareSentence(row: DimensionRow, names: readonly string[]): DimensionSentence {
  const ratings = row.cells.map((cell) => cell.ratings);
  const words = editorsWords(
    row.key,
    row.cells.map(({ level }) => level),
    names,
  );
  return {
    editors: `Redaktion: ${words}.`,
    visitors: visitorsWords(row.key, ratings, names),
    few: fewWords(ratings, names),
    claims: orderClaims(ratings),
  };
}

/**
 * The sentence that stands first: where the editors' estimates are furthest apart, and for how many modules the
 * ratings suffice for a statement.
 */
export function leadSentence(rows: readonly ComparisonRow[], names: readonly string[]): string {
  const dimensionRows = rows.filter((row): row is DimensionRow => row.kind === 'dimension');
  const widest = dimensionRows.reduce<DimensionRow | undefined>(
    (best, row) => (best === undefined || levelSpan(row) > levelSpan(best) ? row : best),
    undefined,
  );
  if (widest === undefined) return '';
  const difference =
    levelSpan(widest) === 0
      ? 'Die Redaktion schätzt die Module in allen sechs Dimensionen gleich ein.'
      : `Am weitesten auseinander liegen die Einschätzungen der Redaktion ${dimensionPlace[widest.key]}: ${editorsWords(
          widest.key,
          widest.cells.map(({ level }) => level),
          names,
        )}.`;
  const most = names.map((_, index) =>
    Math.max(0, ...dimensionRows.map(({ cells }) => cells[index]?.ratings?.n ?? 0)),
  );
  return `${difference} ${ratingsWords(most)}`;
}

/** For how many modules ratings are there, and for how many they suffice. `most` holds the largest count of each. */
function ratingsWords(most: readonly number[]): string {
  const rated = most.filter((n) => n > 0).length;
  const enough = most.filter((n) => n >= displayThresholds.median).length;
  const there = `Bewertungen liegen für ${rated === 1 ? 'ein Modul' : `${numberWord(rated)} Module`} vor`;
  if (rated === 0) return 'Bewertungen gibt es noch zu keinem davon.';
  if (enough === 0) return `${there}, für eine Aussage sind es noch zu wenige.`;
  if (enough === rated) return `${there}.`;
  return `${there}, für eine Aussage reichen sie bei ${enough === 1 ? 'einem' : numberWord(enough)}.`;
}

function numberWord(count: number): string {
  return ['null', 'ein', 'zwei', 'drei', 'vier'][count] ?? String(count);
}
