import * as z from 'zod';
import { line, prose } from './prose.ts';

/** By what one sees whether a module works: the editors' proposal, to be counted in the same way each time. */
export const indicator = z.strictObject({
  name: line.meta({ description: 'Name der Kennzahl' }),
  definition: prose.meta({ description: 'Was sie sagt' }),
  counting: prose.meta({ description: 'Wie man zählt' }),
  baseline: prose.meta({ description: 'Ausgangswert, mit dem man vergleicht' }),
  when: line.meta({ description: 'Wann man zählt' }),
});
