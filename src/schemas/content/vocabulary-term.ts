import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';
import { line, prose } from './prose.ts';

/** A term of a vocabulary: what filters show, with one sentence that explains it. */
export const vocabularyTerm = z.strictObject({
  id: z.string().regex(slugPattern),
  label: line.meta({ description: 'Bezeichnung' }),
  sentence: prose.meta({ description: 'Erklärung in einem Satz' }),
  /** How the term continues the words "12 Module …" in the sentence above a filtered list. */
  phrase: line.meta({ description: 'Fortsetzung von „12 Module …“' }),
});
