import * as z from 'zod';
import { figurePeriods, figureUnits } from '../../domain/figures/documented-figure.ts';
import { line } from './prose.ts';

/** A documented figure as a range with unit, period, context and sources. A single value has min equal to max. */
export const figure = z
  .strictObject({
    unit: z.enum(figureUnits).meta({ description: `Einheit: ${figureUnits.join(', ')}` }),
    min: z.number().nonnegative().meta({ description: 'Kleinster belegter Wert' }),
    max: z.number().nonnegative().meta({ description: 'Größter belegter Wert' }),
    per: z.enum(figurePeriods).meta({ description: `Bezug: ${figurePeriods.join(', ')}` }),
    /** Where and when the figure was found, for example "Berlin-Spandau, geplant für 2019". */
    context: line.meta({ description: 'Ort und Jahr der Angabe' }),
    sources: z.array(z.string()).min(1).meta({ description: 'Kurznamen der Quellen' }),
  })
  .refine((value) => value.min <= value.max, {
    error: 'erwartet min kleiner oder gleich max',
    path: ['max'],
  });

export type Figure = z.infer<typeof figure>;
