import type { DistributionMarks } from '../domain/ratings/visitor-marks.ts';
import { textsFrom } from './texts-from.ts';
import { visitorMarksTexts } from './visitor-marks-texts.ts';

const { text, plural } = textsFrom(visitorMarksTexts);

/** The single levels given, lowest first: "2 und 4", "2, 2 und 5". */
function singleLevels({ counts }: DistributionMarks): string {
  const all = counts.flatMap((count, index) => Array.from({ length: count }, () => String(index + 1)));
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} und ${all.at(-1)}`;
}

/** How many people rated: "1 Bewertung", "9 Bewertungen". */
export function ratingCount(n: number): string {
  return plural('marks.count', n);
}

/**
 * What visitors' marks say, as a text that stands for them: "9 Bewertungen: Median 3, von 2 bis 4". Empty when nobody
 * rated.
 */
export function visitorWords(marks: DistributionMarks): string {
  const { display, n, median, range, spread } = marks;
  const [low, high] = range ?? [0, 0];
  const [q1, q3] = spread ?? [0, 0];
  const values = { count: n.toLocaleString('de-DE'), low, high, q1, q3, median: median ?? '' };
  switch (display) {
    case 'none':
      return '';
    case 'marks':
      return plural('marks.few', n, { levels: singleLevels(marks) });
    case 'marks-and-range':
      return text(low === high ? 'marks.range.same' : 'marks.range', values);
    case 'distribution':
      return text(low === high ? 'marks.median.same' : 'marks.median', values);
    case 'distribution-and-spread':
      if (low === high) return text('marks.median.same', values);
      return text(q1 === q3 ? 'marks.spread.narrow' : 'marks.spread', values);
  }
}

/**
 * The whole distribution in words, for people who do not see it drawn: "Verteilung: Stufe 2: 1, Stufe 3: 8." Empty below
 * five ratings, where `visitorWords` names the single levels or their range.
 */
export function distributionWords({ median, counts }: DistributionMarks): string {
  if (median === null) return '';
  const given = counts.flatMap((count, index) =>
    count === 0 ? [] : [text('marks.distribution.level', { level: index + 1, count })],
  );
  return text('marks.distribution', { levels: given.join(', ') });
}

/**
 * The medians of single roles: "Median nach Rolle: Kommune 2 (12), Mietervertretung 3 (5)", or that they all agree with the
 * median of everybody. Empty where none may be shown.
 *
 * @param median of all ratings of the dimension
 * @param roles each with its German name
 */
export function rolesWords(
  median: number | null,
  roles: readonly { readonly name: string; readonly marks: DistributionMarks }[],
): string {
  if (roles.length === 0) return '';
  const allAgree = roles.every(({ marks }) => marks.median === median);
  const each = roles.map(({ name, marks }) =>
    text(allAgree ? 'marks.roles.same.one' : 'marks.roles.one', {
      role: name,
      median: marks.median ?? '',
      count: marks.n,
    }),
  );
  return text(allAgree ? 'marks.roles.same' : 'marks.roles', { roles: each.join(', ') });
}

/** Explains why marks of many ratings look different from those of few. */
export function barsWords(): string {
  return text('marks.bars');
}

/** From which day the ratings shown are; the day in words. */
export function marksDate(date: string): string {
  return text('marks.date', { date });
}

/** The shortest words for narrow places, without the count: "Median 3", "2 bis 4", "2 und 4". Empty at no rating. */
export function shortVisitorWords(marks: DistributionMarks): string {
  if (marks.median !== null) return text('marks.short.median', { median: marks.median });
  const { range } = marks;
  if (range === null) return singleLevels(marks);
  const [low, high] = range;
  return text(low === high ? 'marks.short.same' : 'marks.short.range', { low, high });
}
