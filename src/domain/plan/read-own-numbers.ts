import {
  type OwnNumber,
  type OwnNumberKey,
  type OwnNumbers,
  ownNumberBounds,
  ownNumberKeys,
} from '../figures/own-numbers.ts';
import { type PlanFindings, isFields } from './plan-findings.ts';

function readNumber(value: unknown, place: string, findings: PlanFindings): OwnNumber | undefined {
  if (!isFields(value)) {
    findings.report('not-an-amount', place, value);
    return undefined;
  }
  findings.refuseOthers(value, ['amount', 'basis'], `${place}.`);
  const basis = findings.readText(value, 'basis', `${place}.`, ownNumberBounds.basis);
  const { amount } = value;
  if (typeof amount === 'number' && amount >= 0 && amount <= ownNumberBounds.amount) return { amount, basis };
  findings.report('not-an-amount', `${place}.amount`, amount);
  return undefined;
}

/** Reads the own numbers of an item; undefined where there are none. What is wrong goes to the findings. */
export function readOwnNumbers(
  value: unknown,
  place: string,
  findings: PlanFindings,
): OwnNumbers | undefined {
  if (value === undefined) return undefined;
  if (!isFields(value)) {
    findings.report('not-an-amount', place, value);
    return undefined;
  }
  findings.refuseOthers(value, ownNumberKeys, `${place}.`);
  const own: Partial<Record<OwnNumberKey, OwnNumber>> = {};
  for (const key of ownNumberKeys) {
    if (value[key] === undefined) continue;
    const number = readNumber(value[key], `${place}.${key}`, findings);
    if (number) own[key] = number;
  }
  return Object.keys(own).length === 0 ? undefined : own;
}
