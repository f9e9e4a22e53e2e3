import type { z } from 'zod';
import { fieldProblemCodes } from '../../domain/problem-codes.ts';
import { Problem } from './problem.ts';

/**
 * Reads the query of an address. A field that is unknown, repeated or wrong is refused, never ignored.
 *
 * @param schema made once per route: zod compiles a new one, which takes longer than all the rest of a read
 * @throws Problem `invalid` with `?name` as pointer
 */
export function readQuery<Schema extends z.ZodObject>(url: URL, schema: Schema): z.infer<Schema> {
  const given: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(given, name) || !Object.hasOwn(schema.shape, name)) {
      throw new Problem('invalid', { fields: [{ pointer: `?${name.slice(0, 60)}`, code: 'unknown-field' }] });
    }
    given[name] = value;
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    pointer: `?${String(issue.path[0])}`,
    code: fieldProblemCodes.find((code) => code === issue.message) ?? ('invalid' as const),
  }));
  throw new Problem('invalid', { fields });
}
