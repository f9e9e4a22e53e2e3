import type { z } from 'zod';
import { fieldProblemCodes, type FieldProblemCode } from '../../domain/problem-codes.ts';
import { Problem, type FieldProblem } from './problem.ts';

const codes: ReadonlySet<string> = new Set(fieldProblemCodes);

function isFieldProblemCode(value: string): value is FieldProblemCode {
  return codes.has(value);
}

/** JSON Pointer of a path; `~` and `/` in names are escaped as RFC 6901 says. */
function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, 200);
}

function codeOf(issue: z.core.$ZodIssue): FieldProblemCode {
  if (isFieldProblemCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
      return 'not-a-choice';
    case 'too_small':
      return 'too-short';
    case 'too_big':
      return 'too-long';
    default:
      return 'invalid';
  }
}

function hasValueAt(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return false;
    current = Reflect.get(current, part);
  }
  return true;
}

function toFieldProblems(issue: z.core.$ZodIssue, value: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: toPointer([...issue.path, key]), code: 'unknown-field' }));
  }
  const code = hasValueAt(value, issue.path) ? codeOf(issue) : 'missing';
  return [{ pointer: toPointer(issue.path), code }];
}

/**
 * Checks a value against a schema. A schema may name a field problem code as its error message; that code is sent.
 * @throws Problem `invalid` with at most twenty fields that are wrong
 */
export function parseOrRefuse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem('invalid', {
    fields: result.error.issues.flatMap((issue) => toFieldProblems(issue, value)).slice(0, 20),
  });
}
