import * as z from 'zod';
import { parseNorm } from '../../domain/law/norm.ts';
import { line } from './prose.ts';

/** A month such as 2026-11. */
export const writtenMonth = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: 'erwartet JJJJ-MM in Anführungszeichen' });

/** Where an entry states law: which norms, and the month in which that was last checked. Spread into a shape. */
export const lawState = {
  norms: z
    .array(
      line.refine((text) => parseNorm(text) !== undefined, {
        error: 'erwartet eine Norm wie „§ 569 Abs. 3 Nr. 2 BGB“, am Ende ein Gesetz aus der Liste',
      }),
    )
    .default([])
    .meta({ description: 'Normen, die der Eintrag nennt' }),
  lawAsOf: writtenMonth
    .optional()
    .meta({ description: 'Rechtsstand: Monat, in dem die Normen zuletzt geprüft wurden' }),
};
