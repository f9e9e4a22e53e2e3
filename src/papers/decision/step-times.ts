import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { DecidedModule } from './decision-parts.ts';

const { text, plural } = textsFrom(decisionTexts);

type Step = DecidedModule['steps'][number];

/** Longer times, in weeks, are said in months. */
const longestInWeeks = 26;
const weeksPerMonth = 52 / 12;

/** A span of weeks in words: "2 bis 3 Wochen", "6 bis 20 Monate". */
export function timeWords([from, to]: readonly [number, number]): string {
  const unit = to > longestInWeeks ? 'months' : 'weeks';
  const [least, most] =
    unit === 'weeks' ? [from, to] : [from / weeksPerMonth, to / weeksPerMonth].map(Math.round);
  if (least === undefined || most === undefined || least === most) return plural(`steps.${unit}`, most ?? to);
  return text(`steps.${unit}.range`, { from: least, to: most });
}

/** The steps before an offer runs, in their order. */
export function firstSteps({ steps }: DecidedModule): Step[] {
  return steps.filter(({ recurring }) => !recurring);
}

/** The weeks until an offer runs when each step follows the one before; undefined where one of them has none. */
export function weeksToStart(module: DecidedModule): readonly [number, number] | undefined {
  return firstSteps(module).reduce<readonly [number, number] | undefined>(
    (sum, { weeks }) => (sum && weeks ? [sum[0] + weeks[0], sum[1] + weeks[1]] : undefined),
    [0, 0],
  );
}

/** How long a step takes: weeks in words, "laufend", or that nobody has found out. */
export function stepWords({ weeks, recurring }: Step): string {
  if (recurring) return text('steps.recurring');
  return weeks === undefined ? text('steps.unknown') : timeWords(weeks);
}
