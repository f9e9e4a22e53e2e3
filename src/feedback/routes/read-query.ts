import { z } from 'zod';
import { fieldProblemCodes } from '../../domain/problem-codes.ts';
import { Problem } from '../problem.ts';

/**
 * Reads the query of an address. A field that is unknown, repeated or wrong is refused, never ignored.
 * @throws Problem `invalid` with `?name` as pointer
 */
export function readQuery<Shape extends z.ZodRawShape>(url: URL, shape: Shape): z.infer<z.ZodObject<Shape>> {
  const given: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(given, name) || !Object.hasOwn(shape, name)) {
      throw new Problem('invalid', { fields: [{ pointer: `?${name.slice(0, 60)}`, code: 'unknown-field' }] });
    }
    given[name] = value;
  }
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    pointer: `?${String(issue.path[0])}`,
    code: fieldProblemCodes.find((code) => code === issue.message) ?? ('invalid' as const),
  }));
  throw new Problem('invalid', { fields });
}
