import type { StepCourse } from '../domain/content/step-course.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom({
  'step.about': 'etwa {span}',
  'step.upTo': 'bis zu {span}',
  'step.atLeast': 'mindestens {span}',
  'course.runs': '{span}, bis es läuft',
  'course.ends': '{span} vom ersten bis zum letzten Schritt',
  'course.unknown': 'Wie lange es dauert, bis es läuft, ist nicht belegt',
  'step.weeks.one': '{amount} Woche',
  'step.weeks.many': '{amount} Wochen',
  'step.months.one': '{amount} Monat',
  'step.months.many': '{amount} Monate',
  'step.recurring': 'laufend',
  'step.unknown': 'unbekannt',
  'step.thenRecurring': '{span}, danach laufend',
});

/** How long a step takes, as an entry gives it. */
export interface StepTime {
  readonly duration?: string | undefined;
  readonly weeks?: readonly [number, number] | undefined;
  readonly recurring: boolean;
}

const weeksPerMonth = 365.25 / 12 / 7;

/** From here on nobody counts in weeks any more: two months for the shortest, half a year for the longest. */
const inMonths = (from: number, to: number) => from >= 9 || to >= 26;

/** A span in weeks or months: `bare` without "etwa", `least` where more is to come of which nobody knows how much. */
function spanWords(from: number, to: number, kind?: 'bare' | 'least'): string {
  const months = inMonths(from, to);
  const least = months ? Math.round(from / weeksPerMonth) : from;
  const most = months ? Math.round(to / weeksPerMonth) : to;
  const amount = [...new Set(least === 0 ? [most] : [least, most])]
    .map((count) => count.toLocaleString('de-DE'))
    .join('–');
  const span = plural(months ? 'step.months' : 'step.weeks', most, { amount });
  if (kind === 'least') return text('step.atLeast', { span });
  if (kind === 'bare' && least > 0) return span;
  return text(least === 0 ? 'step.upTo' : 'step.about', { span });
}

/**
 * How long a step takes, in German: the editors' own words where they say more than a span, otherwise "etwa 4–6 Wochen",
 * "bis zu 2 Wochen", "etwa 3–6 Monate", "laufend". Undefined where nobody can say.
 */
export function stepTime({ duration, weeks, recurring }: StepTime): string | undefined {
  if (duration !== undefined) return duration;
  if (weeks === undefined) return recurring ? text('step.recurring') : undefined;
  const span = spanWords(...weeks);
  return recurring ? text('step.thenRecurring', { span }) : span;
}

/** How long a step takes in a word or two, for places with little room: "2–3 Wochen", "laufend", "unbekannt". */
export function shortStepTime({ weeks, recurring }: StepTime): string {
  if (weeks === undefined) return text(recurring ? 'step.recurring' : 'step.unknown');
  return spanWords(...weeks, 'bare');
}

/**
 * How long the steps take until the offer runs, as a sentence without full stop: "Etwa 8–9 Wochen, bis es läuft". Where
 * the length of a step is unknown, the rest is a least: "Mindestens 14–24 Wochen, bis es läuft".
 */
export function courseWords({ least, most, unknown, runs }: StepCourse): string {
  if (most === 0) return text('course.unknown');
  const span = spanWords(least, most, unknown > 0 ? 'least' : undefined);
  const words = text(runs ? 'course.runs' : 'course.ends', { span });
  return words.charAt(0).toLocaleUpperCase('de') + words.slice(1);
}
