import * as z from 'zod';
import type { MakeReference } from './reference.ts';
import { prose } from './prose.ts';

/** Who takes part and how. Either an organisation of the catalogue, or words alone where none is named. */
export function organisationRole(reference: MakeReference) {
  return z.strictObject({
    organisation: reference('organisations').optional().meta({ description: 'Kurzname einer Organisation' }),
    /** The part it plays, in words. */
    text: prose.meta({ description: 'Rolle in Worten' }),
  });
}
