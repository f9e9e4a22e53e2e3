import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { templateSourceTexts } from '../../i18n/template-source-texts.ts';

const name = z.string().regex(/^[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,30}$/, {
  error: templateSourceTexts['source.name'],
});
const key = z.string().regex(/^[a-z]+$/, { error: templateSourceTexts['source.key'] });

/** What a cell of a column holds; decides its number format. */
export const columnKinds = ['text', 'number', 'euro', 'date', 'time', 'hours', 'choice'] as const;

const columnSchema = z.strictObject({
  key,
  title: z.string().min(1),
  kind: z.enum(columnKinds).default('text'),
  /** Width in letters. */
  width: z.number().min(4).max(80),
  /** What may be chosen; only for `choice`. */
  choices: z.array(z.string().regex(/^[^,"]+$/)).optional(),
  /** `menge * preis` or `ist - plan` of the same row; `Ausgaben.plan` is the sum of another sheet. */
  formula: z.string().optional(),
});

const cellSchema = z.union([z.string(), z.number()]);

const sectionSchema = z.strictObject({
  title: z.string().min(1).optional(),
  rows: z.array(z.record(key, cellSchema)).default([]),
  /** Empty rows after the written ones. */
  blank: z.int().min(0).max(80).default(0),
});

const sheetSchema = z.strictObject({
  name,
  lead: z.string().min(1),
  columns: z.array(columnSchema).min(1),
  sections: z.array(sectionSchema).min(1),
  /** Columns that are added up, in each section with a title and in all. */
  sums: z.array(key).default([]),
  sumTitle: z.string().default('Summe'),
});

const workbookSchema = z.strictObject({
  heading: z.string().min(1).optional(),
  sheets: z.array(sheetSchema).min(1),
});

/** One sheet as written down. */
export type SheetSource = z.infer<typeof sheetSchema>;
/** One column of a sheet. */
export type Column = z.infer<typeof columnSchema>;
/** A template that is a table to calculate with, as written down. */
export type WorkbookSource = z.infer<typeof workbookSchema>;

/** Reads a table written in YAML. What it may hold is explained in `content/README.md`. */
export function readWorkbookSource(text: string): WorkbookSource {
  return workbookSchema.parse(load(text, { schema: CORE_SCHEMA }));
}
