import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom({
  'step.about': 'etwa {span}',
  'step.upTo': 'bis zu {span}',
  'step.weeks.one': '{amount} Woche',
  'step.weeks.many': '{amount} Wochen',
  'step.months.one': '{amount} Monat',
  'step.months.many': '{amount} Monate',
  'step.recurring': 'laufend',
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

function spanWords(from: number, to: number): string {
  const months = inMonths(from, to);
  const least = months ? Math.round(from / weeksPerMonth) : from;
  const most = months ? Math.round(to / weeksPerMonth) : to;
  const amount = [...new Set(least === 0 ? [most] : [least, most])]
    .map((count) => count.toLocaleString('de-DE'))
    .join('–');
  const span = plural(months ? 'step.months' : 'step.weeks', most, { amount });
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
