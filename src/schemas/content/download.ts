import * as z from 'zod';
import { line, prose, summary } from './prose.ts';
import { pastDay } from './iso-day.ts';

/** Formats in which templates are offered. */
export const downloadFormats = ['docx', 'odt', 'xlsx', 'pdf'] as const;

/** A template that may be downloaded. Its size is read from the file. */
export const downloadSchema = z.strictObject({
  title: line.meta({ description: 'Titel' }),
  summary,
  files: z
    .array(
      z.strictObject({
        format: z.enum(downloadFormats).meta({ description: 'docx, odt, xlsx oder pdf' }),
        /** File name in `public/vorlagen/`. */
        file: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(docx|odt|xlsx|pdf)$/, {
          error:
            'erwartet einen Dateinamen aus Kleinbuchstaben, Ziffern und Bindestrichen mit Endung docx, odt, xlsx oder pdf',
        }),
      }),
    )
    .min(1)
    .meta({ description: 'Dateien' }),
  language: z.literal('de').default('de'),
  licence: z.literal('CC BY 4.0').meta({ description: 'Lizenz' }),
  /** Whether the template may be adapted. */
  adaptable: z.boolean().meta({ description: 'Darf angepasst werden' }),
  note: prose.optional().meta({ description: 'Hinweis zur Verwendung' }),
  checked: pastDay,
  added: pastDay,
  draft: z.boolean().default(false),
});
