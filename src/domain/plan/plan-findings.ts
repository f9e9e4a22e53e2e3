/** What can be wrong with a plan from outside. */
export const planProblemCodes = [
  'not-json',
  'not-a-plan',
  'newer-version',
  'missing',
  'unknown-key',
  'not-text',
  'not-an-amount',
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
  /** What stands there; empty where nothing does. */
  readonly found: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a group of fields, neither a list nor nothing. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it is shown in a message, empty where there is none; long ones are cut. */
export function shownValue(value: unknown): string {
  const words = value === undefined ? '' : JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

/** Collects everything that is wrong with a plan while it is read. */
export class PlanFindings {
  readonly problems: PlanProblem[] = [];

  report(code: PlanProblemCode, place: string, found: unknown): void {
    this.problems.push({ code, place, found: shownValue(found) });
  }

  /** Reports every key besides the known ones. `prefix` leads to the fields and ends with a dot or is empty. */
  refuseOthers(fields: Fields, known: readonly string[], prefix: string): void {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) this.report('unknown-key', `${prefix}${key}`, fields[key]);
    }
  }

  /** The text under a key, empty where there is none or it is reported. */
  readText(fields: Fields, key: string, prefix: string, atMost: number): string {
    const text = fields[key];
    if (text === undefined) return '';
    if (typeof text !== 'string') this.report('not-text', `${prefix}${key}`, text);
    else if (text.length > atMost) this.report('too-long', `${prefix}${key}`, text.length);
    else return text;
    return '';
  }
}
