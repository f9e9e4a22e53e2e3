import * as z from 'zod';

/**
 * A text of at least one visible character, trimmed. It may hold source notes (`[^id]`); it is never HTML.
 */
export const prose = z
  .string()
  .trim()
  .min(1)
  .meta({ description: 'Text in eigenen Worten; Quellen als [^id]' });

/** A short text on one line: a title, a name, a label. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^[^\n\r]*$/, { error: 'erwartet eine einzige Zeile' })
  .meta({ description: 'Eine Zeile Text' });

/** One sentence that says what an entry is about; shown on cards, in search results and in link previews. */
export const summary = z
  .string()
  .trim()
  .min(20)
  .max(220)
  .regex(/[.!?]$/, { error: 'erwartet einen ganzen Satz mit Satzzeichen am Ende' })
  .meta({ description: 'Ein Satz, der den Eintrag erklärt' });
