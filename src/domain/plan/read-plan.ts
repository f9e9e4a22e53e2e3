import { slugPattern } from '../slug.ts';
import { PlanFindings, type PlanProblem, isFields, shownValue } from './plan-findings.ts';
import { type Plan, type PlanItem, planBounds } from './plan.ts';
import { readOwnNumbers } from './read-own-numbers.ts';

/** How a plan calls itself in storage and files. */
export const planFormat = 'quartiersbaukasten-plan';

/** Version of a plan's form. The first knew no numbers of one's own and is still read. */
export const planVersion = 2;

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/**
 * Reads a plan from JSON, strictly: a plan is taken as a whole or not at all, and everything that is wrong is named.
 * A module the catalogue does not know is no mistake, for it may have been there when the plan was made.
 */
export function readPlan(json: string): PlanReading {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, problems: [{ code: 'not-json', place: '', found: shownValue(json) }] };
  }
  return planOf(value);
}

function readItem(entry: unknown, place: string, findings: PlanFindings): PlanItem | undefined {
  if (!isFields(entry)) {
    findings.report('missing', `${place}.module`, entry);
    return undefined;
  }
  const prefix = `${place}.`;
  const readSlug = (key: string): string => {
    const slug = findings.readText(entry, key, prefix, 200);
    if (slug !== '' && !slugPattern.test(slug)) findings.report('not-a-slug', `${prefix}${key}`, slug);
    return slug;
  };
  findings.refuseOthers(entry, ['module', 'phase', 'remark', 'own'], prefix);
  const module = readSlug('module');
  if (entry['module'] === undefined || entry['module'] === '') {
    findings.report('missing', `${prefix}module`, entry['module']);
  }
  const phase = readSlug('phase');
  const remark = findings.readText(entry, 'remark', prefix, planBounds.remark);
  const own = readOwnNumbers(entry['own'], `${prefix}own`, findings);
  return own === undefined ? { module, phase, remark } : { module, phase, remark, own };
}

/** Reads a plan from a value as JSON gives it; see `readPlan`. */
export function planOf(value: unknown): PlanReading {
  if (!isFields(value) || value['format'] !== planFormat) {
    return { ok: false, problems: [{ code: 'not-a-plan', place: 'format', found: shownValue(value) }] };
  }
  const version = value['version'];
  if (version !== planVersion && version !== 1) {
    const newer = typeof version === 'number' && version > planVersion;
    const code = newer ? 'newer-version' : 'not-a-plan';
    return { ok: false, problems: [{ code, place: 'version', found: shownValue(version) }] };
  }

  const findings = new PlanFindings();
  findings.refuseOthers(value, ['format', 'version', 'title', 'items'], '');
  const title = findings.readText(value, 'title', '', planBounds.title);
  const list = value['items'];
  let items: PlanItem[] = [];
  if (list === undefined) findings.report('missing', 'items', list);
  else if (!Array.isArray(list)) findings.report('not-a-list', 'items', list);
  else if (list.length > planBounds.items) findings.report('too-many', 'items', list.length);
  else items = list.flatMap((entry: unknown, index) => readItem(entry, `items.${index}`, findings) ?? []);
  const { problems } = findings;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: { title, items } };
}

/** A plan as JSON, for storage and files; `readPlan` reads it back unchanged. */
export function writePlan({ title, items }: Plan): string {
  return `${JSON.stringify({ format: planFormat, version: planVersion, title, items }, null, 2)}\n`;
}
