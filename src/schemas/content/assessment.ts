import * as z from 'zod';
import { byDimension } from '../../domain/dimensions.ts';
import { prose } from './prose.ts';

/** A level on the scale of a dimension: 1 is the left pole, 5 the right pole. */
export const level = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
    error: 'erwartet eine ganze Zahl von 1 bis 5',
  })
  .meta({ description: 'Stufe von 1 (linker Pol) bis 5 (rechter Pol)' });

/** The editors' estimate of one dimension: level and reason. */
export const estimate = z.strictObject({
  level,
  /** Why this level; one or two sentences. */
  reason: prose.meta({ description: 'Begründung der Stufe' }),
});

/** The editors' estimate of all dimensions. */
export const assessment = z.strictObject(byDimension(() => estimate));
