import type * as z from 'zod';
import { addressOf } from '../../config/routes.ts';
import type { CollectionName } from '../../domain/collections.ts';
import { nearestWords } from '../../domain/language/nearest-words.ts';
import { contentSchemas } from '../../schemas/content/content-schemas.ts';
import { checkCharacters } from './check-characters.ts';
import { checkFigures } from './check-figures.ts';
import { checkLaw } from './check-law.ts';
import { checkNotes } from './check-notes.ts';
import { checkOfferedFiles } from './check-offered-files.ts';
import { type EntryIndex, checkReferences } from './check-references.ts';
import { type TextOutline, checkText } from './check-text.ts';
import { type RawEntry, isDraft } from './content-file.ts';
import { type Problem, showFound } from './content-problem.ts';
import { readContent } from './read-content.ts';
import { referenceBySlug } from './reference-by-slug.ts';
import { schemaProblems } from './schema-problems.ts';

/** What the check of all content found. */
export interface ContentReport {
  readonly problems: readonly Problem[];
  /** Files of drafts; they are left out of the build. */
  readonly drafts: readonly string[];
  /** All entries that were read, as their authors wrote them. */
  readonly entries: readonly RawEntry[];
}

/** Where content and the files it names lie. */
export interface ContentPlaces {
  /** Folder that holds the collections. */
  readonly content: string;
  /** Folder that holds the files offered for download. */
  readonly downloads: string;
}

/** All entries by collection and slug, and a problem for each slug that stands twice. */
function indexOf(entries: readonly RawEntry[]): {
  readonly index: Map<CollectionName, Map<string, RawEntry>>;
  readonly problems: readonly Problem[];
} {
  const index = new Map<CollectionName, Map<string, RawEntry>>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const known = index.get(entry.collection) ?? new Map<string, RawEntry>();
    index.set(entry.collection, known);
    const twin = known.get(entry.id);
    if (!twin) known.set(entry.id, entry);
    else {
      problems.push({
        file: entry.file,
        line: entry.lineOf(['id']),
        field: 'Kurzname',
        expected: 'erwartet jeden Kurznamen nur einmal',
        found: `"${entry.id}" auch in ${twin.file}`,
        remedy: 'Benennen Sie eine der beiden Dateien um oder führen Sie sie zusammen',
      });
    }
  }
  return { index, problems };
}

/** What the schema of its collection says against an entry, in German; else what its references lead to. */
function checkData(entry: RawEntry, schema: z.ZodType, index: EntryIndex): Problem[] {
  const parsed = schema.safeParse(entry.data);
  if (parsed.success) return checkReferences(entry, parsed.data, index);
  return schemaProblems(schema, entry.data, parsed.error.issues, {
    file: entry.file,
    whole: 'Kopf der Datei',
    remedy: 'Was der Schlüssel bedeutet, steht in content/README.md',
    lineOf: entry.lineOf,
  });
}

/** Checks the text under an entry's head, and the notes of both. */
function checkBody(entry: RawEntry): {
  readonly outline?: TextOutline;
  readonly problems: readonly Problem[];
} {
  if (!entry.file.endsWith('.mdx')) {
    const nothing = { blocks: [], internalLinks: [], problems: [] };
    return { problems: entry.collection === 'funding' ? checkNotes(entry, nothing) : [] };
  }
  const outline = checkText(entry, entry.collection === 'articles' ? 2 : 3);
  const problems = [...outline.problems, ...checkNotes(entry, outline)];
  if (outline.blocks.length === 0 && outline.problems.length === 0) {
    problems.push({
      file: entry.file,
      line: entry.bodyLine,
      field: 'Text',
      expected: 'erwartet einen Text unter dem Kopf',
      found: 'nichts',
      remedy: 'Schreiben Sie unter die zweite Zeile --- mindestens einen Absatz',
    });
  }
  return { outline, problems };
}

/** Checks that links of a text to pages of entries lead to one that is built. */
function checkLinks(entry: RawEntry, outline: TextOutline, pages: ReadonlySet<string>): Problem[] {
  return outline.internalLinks.flatMap((link) => {
    const address = link.address.replace(/[#?].*$/, '');
    if (pages.has(address) || !/^\/(module|fallbeispiele|projekte|wissen)\/./.test(address)) return [];
    const near = nearestWords(address, pages);
    return {
      file: entry.file,
      line: link.line,
      field: 'Text',
      expected: 'erwartet eine Seite, die es gibt',
      found: showFound(link.address),
      remedy: near.length > 0 ? `Meinten Sie ${near.join(' oder ')}?` : 'Löschen Sie den Verweis',
    };
  });
}

/**
 * Checks all content at once: file names, schemas, figures, texts, notes, references, links and files. Nothing is
 * thrown; every problem is in the report, sorted by file and line.
 *
 * @param thisYear the current year; no figure may be from a later one
 */
export function checkContent(
  places: ContentPlaces,
  thisYear: number = new Date().getFullYear(),
): ContentReport {
  const { entries, problems: readProblems } = readContent(places.content);
  const schemas = contentSchemas(referenceBySlug);
  const { index, problems: twins } = indexOf(entries);
  const pages = new Set(
    entries.flatMap((entry) => (isDraft(entry) ? [] : (addressOf(entry.collection, entry.id) ?? []))),
  );
  const problems = entries.flatMap((entry) => {
    const { outline, problems: ofBody } = checkBody(entry);
    return [
      ...checkData(entry, schemas[entry.collection], index),
      ...checkCharacters(entry),
      ...checkFigures(entry, thisYear),
      ...checkLaw(entry),
      ...ofBody,
      ...(entry.collection === 'downloads' ? checkOfferedFiles(entry, places.downloads) : []),
      ...(outline ? checkLinks(entry, outline, pages) : []),
    ];
  });
  return {
    problems: [...readProblems, ...twins, ...problems].sort(
      (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
    ),
    drafts: entries.filter(isDraft).map((entry) => entry.file),
    entries,
  };
}
