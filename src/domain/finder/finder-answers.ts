import { dimensionSlugs } from '../dimensions.ts';
import { type FacetSelection, parseSelection, selectionQuery } from './facet-selection.ts';
import { type ConditionKey, type FinderAnswers, type Limit, conditionKeys, limits } from './find-modules.ts';

/** The key of each condition in addresses; the same as that of the catalogue's filter. */
export const answerKeys: Readonly<Record<ConditionKey, string>> = {
  concern: 'anliegen',
  group: 'zielgruppe',
  user: 'anwender',
  time: dimensionSlugs.time,
  staff: dimensionSlugs.staff,
  cost: dimensionSlugs.cost,
  phase: 'phase',
};

function isLimit(value: string): value is Limit {
  return Object.hasOwn(limits, value);
}

/** Answers as chosen values per key of the address, each with one value. */
function selectionOf(answers: FinderAnswers): FacetSelection {
  return new Map(
    conditionKeys.flatMap((condition) => {
      const value = answers[condition];
      return value === undefined ? [] : [[answerKeys[condition], [value]] as const];
    }),
  );
}

/**
 * Reads answers from the query of an address, for example `?anliegen=einsamkeit&personal=wenig`. What no question
 * offers is passed over; of several values for one question the first counts.
 *
 * @param offered the values each question offers, by the key of the address
 */
export function parseAnswers(
  query: URLSearchParams,
  offered: ReadonlyMap<string, ReadonlySet<string>>,
): FinderAnswers {
  const selection = parseSelection(query, offered);
  let answers: FinderAnswers = {};
  for (const condition of conditionKeys) {
    const value = selection.get(answerKeys[condition])?.[0];
    if (value === undefined) continue;
    if (condition !== 'time' && condition !== 'staff' && condition !== 'cost') {
      answers = { ...answers, [condition]: value };
    } else if (isLimit(value)) answers = { ...answers, [condition]: value };
  }
  return answers;
}

/** Writes answers as a query without the question mark; empty where nothing was answered. */
export function answersQuery(answers: FinderAnswers): string {
  return selectionQuery(selectionOf(answers));
}
