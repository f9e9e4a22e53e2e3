import type * as z from 'zod';
import { valueAt } from '../../domain/value-at.ts';
import { germanIssues } from './german-issue.ts';
import { knownKeysAt } from './known-keys.ts';
import { type Problem, showFound } from './content-problem.ts';

/** What is said of a problem that has no better words of its own. */
interface Wording {
  readonly file: string;
  /** What the place is called where the value as a whole is wrong. */
  readonly whole: string;
  readonly remedy: string;
  readonly lineOf?: (path: readonly PropertyKey[]) => number | undefined;
}

/** The issues a schema found in data, as German problems at the places of the values. */
export function schemaProblems(
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  { file, whole, remedy, lineOf }: Wording,
): Problem[] {
  return issues.flatMap((issue) =>
    germanIssues(issue, knownKeysAt(schema, issue.path), valueAt(data, ...issue.path)).map((german) => ({
      file,
      ...(lineOf ? { line: lineOf(german.path) ?? 1 } : {}),
      field: german.path.join('.') || whole,
      expected: german.expected,
      found: german.found ?? showFound(valueAt(data, ...german.path)),
      remedy: german.remedy ?? remedy,
    })),
  );
}
