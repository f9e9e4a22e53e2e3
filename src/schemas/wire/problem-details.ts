import * as z from 'zod';
import { fieldProblemCodes, problemStatus, type ProblemCode } from '../../domain/problem-codes.ts';

function isCode(value: string): value is ProblemCode {
  return Object.hasOwn(problemStatus, value);
}

/** A failure as answered on the wire, after RFC 9457. The code is stable, the page holds the words for it. */
export const problemDetails = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatus).filter(isCode)),
  errors: z
    .array(z.strictObject({ pointer: z.string(), code: z.enum(fieldProblemCodes) }))
    .optional()
    .meta({ description: 'Fields that are wrong; pointer is a JSON Pointer, or ?name for a query field' }),
});
