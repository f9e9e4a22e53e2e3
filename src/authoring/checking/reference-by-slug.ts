import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';
import type { MakeReference } from '../../schemas/content/reference.ts';

/** The schema of a reference to an entry as authors write it: the slug alone. */
export const referenceBySlug: MakeReference = (collection) =>
  z
    .string({ error: 'erwartet den Kurznamen eines Eintrags' })
    .regex(slugPattern, {
      error: 'erwartet den Kurznamen eines Eintrags aus Kleinbuchstaben, Ziffern und Bindestrichen',
    })
    .transform((id) => ({ collection, id }));
