import * as z from 'zod';
import {
  figureKinds,
  figurePeriods,
  figureScopes,
  figureStatuses,
  figureUnits,
} from '../../domain/figures/figure-terms.ts';
import { slugPattern } from '../../domain/slug.ts';
import { line } from './prose.ts';

/**
 * A documented figure of a module, case or project: what it counts, for how many places, where, when and by which
 * source. A single value has `min` equal to `max`.
 */
export const typedFigure = z
  .strictObject({
    /** Short name, needed only where another figure says the same in a second unit. */
    id: z.string().regex(slugPattern).optional().meta({ description: 'Kurzname der Zahl' }),
    kind: z.enum(figureKinds).meta({ description: `Art: ${figureKinds.join(', ')}` }),
    scope: z.enum(figureScopes).meta({ description: `Geltung: ${figureScopes.join(', ')}` }),
    /** How many places together, with `scope: sites` alone. */
    sites: z.int().min(2).optional().meta({ description: 'Zahl der Orte, nur bei scope: sites' }),
    status: z.enum(figureStatuses).meta({ description: `Stand: ${figureStatuses.join(', ')}` }),
    unit: z.enum(figureUnits).meta({ description: `Einheit: ${figureUnits.join(', ')}` }),
    min: z.number().nonnegative().meta({ description: 'Kleinster belegter Wert' }),
    max: z.number().nonnegative().meta({ description: 'Größter belegter Wert' }),
    per: z.enum(figurePeriods).meta({ description: `Bezug: ${figurePeriods.join(', ')}` }),
    place: line.meta({ description: 'Ort oder Stelle der Zahl' }),
    /** Year of the price or of the count. */
    year: z
      .union([z.int().min(1950).max(2100), z.literal('unknown')], {
        error: 'erwartet ein Jahr oder unknown',
      })
      .meta({ description: 'Jahr des Preises oder der Zählung, oder unknown' }),
    note: line.optional().meta({ description: 'Wofür die Zahl steht und was man noch wissen muss' }),
    /** The figure that this one repeats in a second unit; the two count once. */
    same: z.string().regex(slugPattern).optional().meta({ description: 'Kurzname derselben Zahl' }),
    sources: z.array(z.string()).min(1).meta({ description: 'Kurznamen der Quellen' }),
  })
  .refine((value) => value.min <= value.max, {
    error: 'erwartet min kleiner oder gleich max',
    path: ['max'],
  })
  .refine((value) => (value.scope === 'sites') === (value.sites !== undefined), {
    error: 'erwartet die Zahl der Orte genau dann, wenn scope sites ist',
    path: ['sites'],
  });

export type TypedFigure = z.infer<typeof typedFigure>;
