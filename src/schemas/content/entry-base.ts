import * as z from 'zod';
import { line, prose, summary } from './prose.ts';
import { pastDay } from './iso-day.ts';
import { source } from './source.ts';

/** One change of an entry that readers should know of; feeds the Atom feed. */
export const change = z.strictObject({
  date: pastDay,
  note: line.meta({ description: 'Was sich geändert hat' }),
});

/** What every entry with a page of its own has. Spread into the shape of its schema. */
export const entryBase = {
  /** Title as shown everywhere; sentence case. */
  title: line.meta({ description: 'Titel' }),
  summary,
  /** Other words people would type to find the entry. */
  aliases: z.array(line).default([]).meta({ description: 'Andere Suchwörter' }),
  sources: z
    .array(source)
    .min(1, { error: 'erwartet mindestens eine Quelle' })
    .meta({ description: 'Quellen' }),
  /** Day on which the editors last checked the entry against its sources. */
  checked: pastDay.meta({ description: 'Zuletzt geprüft am' }),
  /** Day on which the entry first appeared. */
  added: pastDay.meta({ description: 'Aufgenommen am' }),
  changes: z.array(change).default([]).meta({ description: 'Änderungen, neueste zuerst' }),
  /** A draft is left out of the build and listed when it ends. */
  draft: z.boolean().default(false).meta({ description: 'Entwurf: erscheint nicht' }),
};

/** A list of facts, each with its source note. */
export const facts = z.array(prose).default([]);
