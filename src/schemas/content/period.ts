import * as z from 'zod';
import { prose } from './prose.ts';

const year = z
  .string()
  .regex(/^(19|20)\d{2}(-\d{2})?$/, { error: 'erwartet JJJJ oder JJJJ-MM in Anführungszeichen' });

/** When something ran, as precisely as known. A missing start or end is shown as unknown. */
export const period = z
  .strictObject({
    from: year.optional().meta({ description: 'Beginn' }),
    to: year.optional().meta({ description: 'Ende' }),
    note: prose.optional().meta({ description: 'Erläuterung mit Quelle' }),
  })
  .refine((value) => !value.from || !value.to || value.from.slice(0, 4) <= value.to.slice(0, 4), {
    error: 'erwartet einen Beginn, der nicht nach dem Ende liegt',
    path: ['to'],
  });

/** What is known about whether something still runs. */
export const status = z
  .enum(['running', 'ended', 'planned', 'unknown'])
  .meta({ description: 'Stand: running, ended, planned, unknown' });
