import * as z from 'zod';
import { editorialNote } from '../../domain/language/source-notes.ts';
import { slugPattern } from '../../domain/slug.ts';
import { line } from './prose.ts';
import { webAddress } from './web-address.ts';

/** A source of an entry. Texts point to it by `[^id]`. */
export const source = z.strictObject({
  /** Short name used in `[^id]`, unique within the entry. */
  id: z
    .string()
    .regex(slugPattern, { error: 'erwartet Kleinbuchstaben, Ziffern und Bindestriche' })
    .refine((id) => id !== editorialNote, {
      error: `„${editorialNote}“ ist vergeben: Es steht für das Urteil der Redaktion`,
    })
    .meta({ description: 'Kurzname für [^id]' }),
  /** What the source is: title or subject of the publication. */
  title: line.meta({ description: 'Titel oder Gegenstand der Veröffentlichung' }),
  /** Who published it; an organisation, never a private person. */
  publisher: line.meta({ description: 'Herausgebende Stelle' }),
  /** Where it can be read; left out when only a fragile copy is known. */
  url: webAddress.optional(),
  /** When it was published, as precisely as known: a year, a month or a day. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, { error: 'erwartet JJJJ, JJJJ-MM oder JJJJ-MM-TT in Anführungszeichen' })
    .optional()
    .meta({ description: 'Erscheinungsdatum, so genau wie bekannt' }),
  /** Anything a reader must know to weigh the source, for example "Stand 2019". */
  note: line.optional().meta({ description: 'Hinweis zur Quelle, etwa der Stand' }),
});
