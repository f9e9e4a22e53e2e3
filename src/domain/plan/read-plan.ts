import { type Plan, type PlanItem, planBounds } from './plan.ts';
import { slugPattern } from '../slug.ts';

/** How a plan calls itself in storage and files, and the version of its form. */
export const planFormat = 'quartiersbaukasten-plan';
export const planVersion = 1;

/** What can be wrong with a plan from outside. */
export const planProblemCodes = [
  'not-json',
  'not-a-plan',
  'newer-version',
  'missing',
  'unknown-key',
  'not-text',
  'not-a-list',
  'not-a-slug',
  'too-long',
  'too-many',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** One thing that is wrong, where it stands and what was found there. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** Keys that lead there, for example `items.2.remark`; lists count from 0. */
  readonly place: string;
  readonly found: string;
}

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it is shown in a message; long ones are cut. */
function shown(value: unknown): string {
  const words = value === undefined ? 'nichts' : JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

/**
 * Reads a plan from JSON, strictly: a plan is taken as a whole or not at all, and everything that is wrong is named.
 * A module the catalogue does not know is no mistake, for it may have been there when the plan was made.
 */
export function readPlan(json: string): PlanReading {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, problems: [{ code: 'not-json', place: '', found: shown(json) }] };
  }
  return planOf(value);
}

/** Reads a plan from a value as JSON gives it; see `readPlan`. */
export function planOf(value: unknown): PlanReading {
  if (!isFields(value) || value['format'] !== planFormat) {
    return { ok: false, problems: [{ code: 'not-a-plan', place: 'format', found: shown(value) }] };
  }
  const version = value['version'];
  if (version !== planVersion) {
    const newer = typeof version === 'number' && version > planVersion;
    const code = newer ? 'newer-version' : 'not-a-plan';
    return { ok: false, problems: [{ code, place: 'version', found: shown(version) }] };
  }

  const problems: PlanProblem[] = [];
  const report = (code: PlanProblemCode, place: string, found: unknown) =>
    problems.push({ code, place, found: shown(found) });
  const refuseOthers = (fields: Fields, known: readonly string[], prefix: string) => {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) report('unknown-key', `${prefix}${key}`, fields[key]);
    }
  };
  const readText = (fields: Fields, key: string, prefix: string, atMost: number): string => {
    const text = fields[key];
    if (text === undefined) return '';
    if (typeof text !== 'string') report('not-text', `${prefix}${key}`, text);
    else if (text.length > atMost) report('too-long', `${prefix}${key}`, text.length);
    else return text;
    return '';
  };
  const readSlug = (text: string, place: string): string => {
    if (text !== '' && !slugPattern.test(text)) report('not-a-slug', place, text);
    return text;
  };

  refuseOthers(value, ['format', 'version', 'title', 'items'], '');
  const title = readText(value, 'title', '', planBounds.title);
  const list = value['items'];
  const items: PlanItem[] = [];
  if (list === undefined) report('missing', 'items', list);
  else if (!Array.isArray(list)) report('not-a-list', 'items', list);
  else if (list.length > planBounds.items) report('too-many', 'items', list.length);
  else {
    list.forEach((entry: unknown, index) => {
      const prefix = `items.${index}.`;
      if (!isFields(entry)) return report('missing', `${prefix}module`, entry);
      refuseOthers(entry, ['module', 'phase', 'remark'], prefix);
      const module = readSlug(readText(entry, 'module', prefix, 200), `${prefix}module`);
      if (module === '' && (entry['module'] === undefined || entry['module'] === '')) {
        report('missing', `${prefix}module`, entry['module']);
      }
      const phase = readSlug(readText(entry, 'phase', prefix, 200), `${prefix}phase`);
      items.push({ module, phase, remark: readText(entry, 'remark', prefix, planBounds.remark) });
      return undefined;
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: { title, items } };
}

/** A plan as JSON, for storage and files; `readPlan` reads it back unchanged. */
export function writePlan({ title, items }: Plan): string {
  return `${JSON.stringify({ format: planFormat, version: planVersion, title, items }, null, 2)}\n`;
}
