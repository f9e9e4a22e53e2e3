import type { ComparedRatings } from '../domain/comparison.ts';
import type { Display } from '../domain/display-rule.ts';
import { exportTexts } from './export-texts.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom(exportTexts);

/**
 * Ratings of one dimension in words, as far as their number allows; empty where nobody has rated.
 * @param display what the display rule allows for this number
 */
export function ratingsText(ratings: ComparedRatings | undefined, display: Display): string {
  if (ratings === undefined || display === 'none') return '';
  const given = ratings.levels.flatMap((count, index) => (count > 0 ? [{ count, level: index + 1 }] : []));
  const values = {
    count: plural('export.ratings.count', ratings.n),
    levels: given.map((one) => text('export.ratings.level', one)).join(', '),
    low: given[0]?.level ?? '',
    high: given.at(-1)?.level ?? '',
    median: ratings.median ?? '',
    q1: ratings.q1 ?? '',
    q3: ratings.q3 ?? '',
  };
  switch (display) {
    case 'marks':
      return text('export.ratings.marks', values);
    case 'marks-and-range':
      return text('export.ratings.range', values);
    case 'distribution':
      return text('export.ratings.median', values);
    case 'distribution-and-spread':
      return text('export.ratings.spread', values);
  }
}
