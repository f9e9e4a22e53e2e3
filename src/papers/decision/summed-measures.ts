import type { LeftOutReason } from '../../domain/figures/addition-rule.ts';
import type { FigureSum, LeftOut, SumPart } from '../../domain/figures/figure-sum.ts';
import type { FigurePeriod, FigureUnit } from '../../domain/figures/figure-terms.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { placeText, rangeText } from '../../i18n/figure-text.ts';
import { leftOutSentence, ownMark } from '../../i18n/figure-sum-words.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { Letters } from './measure-letters.ts';

const { text, plural } = textsFrom(decisionTexts);

/** Which sums belong into one line of a paper. */
export interface Measure {
  readonly units: readonly FigureUnit[];
  readonly pers: readonly FigurePeriod[];
}

/** The lines of a paper on money and on paid work. */
export const measures = {
  once: { units: ['euros'], pers: ['once'] },
  year: { units: ['euros'], pers: ['year', 'month', 'week', 'standing'] },
  posts: { units: ['posts', 'people'], pers: ['standing', 'year', 'month', 'week', 'once'] },
  hours: { units: ['hours', 'days'], pers: ['week', 'month', 'year', 'standing', 'once'] },
} as const satisfies Readonly<Record<string, Measure>>;

/** The sums that belong into a line. */
export function sumsOf(sums: readonly FigureSum[], { units, pers }: Measure): FigureSum[] {
  return sums.filter(({ unit, per }) => units.includes(unit) && pers.includes(per));
}

/** The amounts of a line, one below the other; never blank. */
export function amountWords(sums: readonly FigureSum[]): string {
  return sums.length === 0 ? text('finance.unknown') : sums.map(rangeText).join('\n');
}

/** How many places are named in a cell before the rest is counted. */
const namedPlaces = 2;

function fromWords({ figures, own }: SumPart): string {
  if (own) return ownMark(own);
  const places = [...new Set(figures.map(placeText))];
  const named = places.slice(0, namedPlaces).join('; ');
  const more = places.length - namedPlaces;
  return more > 0 ? plural('finance.places.more', more, { places: named }) : named;
}

/** What each measure gives to the sums of a line and where that is from, and which measures lack a figure, by letter. */
export function basisWords(sums: readonly FigureSum[], letters: Letters): string {
  if (sums.length === 0) return text('finance.none');
  const inOrder = [...letters.keys()];
  /** Measures the catalogue does not know come last, with their names. */
  const placeOf = (title: string) => (letters.has(title) ? inOrder.indexOf(title) : inOrder.length);
  const letterOf = (title: string) => letters.get(title) ?? title;
  return sums
    .map(({ unit, per, parts, lacking }) => {
      const each = parts
        .toSorted((a, b) => placeOf(a.title) - placeOf(b.title))
        .map((part) => {
          const amount = rangeText({ unit, per, min: part.min, max: part.max });
          return text('finance.part', { letter: letterOf(part.title), amount, from: fromWords(part) });
        });
      const missing = lacking
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(letterOf)
        .join(', ');
      return [...each, ...(missing === '' ? [] : [text('finance.lacking', { letters: missing })])].join(' ');
    })
    .join('\n');
}

/** What says nothing about cost or paid work, and is missing from their sums for that reason alone. */
const elsewhere: readonly LeftOutReason[] = ['opening', 'duration', 'reach', 'result'];

/** Why documented amounts in some units are in no sum; empty where all are. */
export function leftOutWords(leftOut: readonly LeftOut[], units: readonly FigureUnit[]): string {
  return leftOut
    .filter(({ reason }) => !elsewhere.includes(reason))
    .map(({ reason, figures }) => ({ reason, figures: figures.filter(({ unit }) => units.includes(unit)) }))
    .filter(({ figures }) => figures.length > 0)
    .map(leftOutSentence)
    .join(' ');
}
