import type { Level } from '../domain/dimensions.ts';
import type { VisitorMarks } from '../domain/visitor-marks.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom({
  'marks.count.one': '1 Bewertung',
  'marks.count.many': '{count} Bewertungen',
  'marks.few': '{count}, zu wenige für eine Aussage',
  'marks.range': '{count}, von {from} bis {to}',
  'marks.range.same': '{count}, alle bei {from}',
  'marks.median': '{count}, Median {median} ({words})',
  'marks.spread': '{count}, Median {median} ({words}), mittlere Hälfte {from} bis {to}',
  'marks.spread.same': '{count}, Median {median} ({words}), auch die mittlere Hälfte',
  'marks.level': '{times} mal Stufe {level}',
});

/**
 * Visitors' ratings of one dimension in a sentence: "7 Bewertungen, Median 3 (feste Stunden nötig)".
 * @param wordsOf the German words of a level in this dimension
 */
export function visitorMarksText(marks: VisitorMarks, wordsOf: (level: Level) => string): string {
  const { n, range, median, spread } = marks;
  const count = plural('marks.count', n);
  if (range !== undefined) {
    return text(range.from === range.to ? 'marks.range.same' : 'marks.range', { count, ...range });
  }
  if (median === undefined) return text('marks.few', { count });
  const values = { count, median, words: wordsOf(median) };
  if (spread === undefined) return text('marks.median', values);
  return text(spread.from === spread.to ? 'marks.spread.same' : 'marks.spread', { ...values, ...spread });
}

/** How often each level was given, for readers who do not see the marks: "1 mal Stufe 2, 4 mal Stufe 3". */
export function levelCountsText({ counts }: VisitorMarks): string {
  return counts
    .map((times, index) => (times === 0 ? '' : text('marks.level', { times, level: index + 1 })))
    .filter(Boolean)
    .join(', ');
}
