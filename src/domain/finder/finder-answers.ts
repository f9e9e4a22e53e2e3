import { dimensionSlugs } from '../dimensions.ts';
import { type FacetSelection, parseSelection, selectionQuery } from './facet-selection.ts';
import {
  type ConditionKey,
  type FinderAnswers,
  type Limit,
  conditionKeys,
  isManyValued,
  limits,
  valuesOf,
} from './find-modules.ts';

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

/** Answers as chosen values per key of the address. */
function selectionOf(answers: FinderAnswers): FacetSelection {
  return new Map(
    conditionKeys.map((condition) => [answerKeys[condition], valuesOf(answers, condition)] as const),
  );
}

/**
 * Reads answers from the query of an address, for example `?anliegen=einsamkeit&personal=wenig`. What no question
 * offers is passed over; of several values for a question that takes
 * one, the first counts.
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
    const values = selection.get(answerKeys[condition]) ?? [];
    const [value] = values;
    if (value === undefined) continue;
    if (isManyValued(condition)) answers = { ...answers, [condition]: values };
    else if (condition === 'user' || condition === 'phase') answers = { ...answers, [condition]: value };
    else if (isLimit(value)) answers = { ...answers, [condition]: value };
  }
  return answers;
}

/** Writes answers as a query without the question mark; empty where nothing was answered. */
export function answersQuery(answers: FinderAnswers): string {
  return selectionQuery(selectionOf(answers));
}
