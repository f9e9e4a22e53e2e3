import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../../config/routes.ts';
import type { CollectionName, EntryReference } from '../../domain/collections.ts';
import { nearestWords } from '../../domain/language/nearest-words.ts';
import { contentSchemas } from '../../schemas/content/content-schemas.ts';
import { checkFigures } from './check-figures.ts';
import { checkLaw } from './check-law.ts';
import { checkNotes } from './check-notes.ts';
import { type TextOutline, checkText } from './check-text.ts';
import type { RawEntry } from './content-file.ts';
import { germanIssues } from './german-issue.ts';
import { knownKeysAt } from './known-keys.ts';
import { type Problem, showFound } from './problem.ts';
import { readContent } from './read-content.ts';
import { referenceBySlug } from './reference-by-slug.ts';

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

const germanCollections: Record<CollectionName, string> = {
  modules: 'Modul',
  caseStudies: 'Fallbeispiel',
  projects: 'Projekt',
  articles: 'Wissensartikel',
  organisations: 'Organisation',
  funding: 'Förderung',
  downloads: 'Vorlage',
  phases: 'Phase',
  fields: 'Handlungsfeld',
  concerns: 'Anliegen',
  targetGroups: 'Zielgruppe',
  users: 'Anwenderkreis',
  synonyms: 'Synonym',
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function isDraft(entry: RawEntry): boolean {
  return valueAt(entry.data, ['draft']) === true;
}

/** Every reference in a parsed value, with its path. */
function eachReference(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (reference: EntryReference, path: readonly PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) value.forEach((item, index) => eachReference(item, [...path, index], visit));
  else if (typeof value === 'object' && value !== null) {
    if (isReference(value)) visit(value, path);
    else for (const [key, item] of Object.entries(value)) eachReference(item, [...path, key], visit);
  }
}

function isReference(value: object): value is EntryReference {
  return 'collection' in value && 'id' in value && Object.keys(value).length === 2;
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
  const problems: Problem[] = [...readProblems];
  const schemas = contentSchemas(referenceBySlug);
  const ids = new Map<CollectionName, Map<string, RawEntry>>();

  for (const entry of entries) {
    const known = ids.get(entry.collection) ?? new Map<string, RawEntry>();
    ids.set(entry.collection, known);
    const twin = known.get(entry.id);
    if (twin) {
      problems.push({
        file: entry.file,
        line: entry.lineOf(['id']),
        field: 'Kurzname',
        expected: 'erwartet jeden Kurznamen nur einmal',
        found: `"${entry.id}" auch in ${twin.file}`,
        remedy: 'Benennen Sie eine der beiden Dateien um oder führen Sie sie zusammen',
      });
    } else known.set(entry.id, entry);
  }

  const pages = new Set<string>();
  for (const entry of entries) {
    const address = isDraft(entry) ? undefined : addressOf(entry.collection, entry.id);
    if (address) pages.add(address);
  }

  const outlines: { entry: RawEntry; outline: TextOutline }[] = [];
  for (const entry of entries) {
    const parsed = schemas[entry.collection].safeParse(entry.data);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const value = valueAt(entry.data, issue.path);
        for (const german of germanIssues(issue, knownKeysAt(schemas[entry.collection], issue.path), value)) {
          problems.push({
            file: entry.file,
            line: entry.lineOf(german.path) ?? 1,
            field: german.path.join('.') || 'Kopf der Datei',
            expected: german.expected,
            found: german.found ?? showFound(valueAt(entry.data, german.path)),
            remedy: german.remedy ?? 'Was der Schlüssel bedeutet, steht in content/README.md',
          });
        }
      }
    } else eachReference(parsed.data, [], (reference, path) => checkReference(entry, reference, path));
    problems.push(...checkFigures(entry, thisYear), ...checkLaw(entry));

    if (entry.file.endsWith('.mdx')) {
      const outline = checkText(entry, entry.collection === 'articles' ? 2 : 3);
      outlines.push({ entry, outline });
      problems.push(...outline.problems, ...checkNotes(entry, outline));
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
    } else if (entry.collection === 'funding') {
      problems.push(...checkNotes(entry, { blocks: [], internalLinks: [], problems: [] }));
    }
    if (entry.collection === 'downloads') checkFiles(entry);
  }

  for (const { entry, outline } of outlines) {
    for (const link of outline.internalLinks) {
      const address = link.address.replace(/[#?].*$/, '');
      if (pages.has(address) || !/^\/(module|fallbeispiele|projekte|wissen)\/./.test(address)) continue;
      const near = nearestWords(address, pages);
      problems.push({
        file: entry.file,
        line: link.line,
        field: 'Text',
        expected: 'erwartet eine Seite, die es gibt',
        found: showFound(link.address),
        remedy: near.length > 0 ? `Meinten Sie ${near.join(' oder ')}?` : 'Löschen Sie den Verweis',
      });
    }
  }

  function checkReference(entry: RawEntry, reference: EntryReference, path: readonly PropertyKey[]): void {
    const known = ids.get(reference.collection);
    const target = known?.get(reference.id);
    const kind = germanCollections[reference.collection];
    if (target && (!isDraft(target) || isDraft(entry))) return;
    const place = { file: entry.file, line: entry.lineOf(path), field: path.join('.') };
    if (!target) {
      const near = nearestWords(reference.id, known?.keys() ?? []);
      problems.push({
        ...place,
        expected: `erwartet den Kurznamen eines Eintrags (${kind}), den es gibt`,
        found: showFound(reference.id),
        remedy:
          near.length > 0
            ? `Meinten Sie ${near.join(' oder ')}?`
            : `Legen Sie den Eintrag an oder löschen Sie den Verweis`,
      });
    } else {
      problems.push({
        ...place,
        expected: `erwartet einen fertigen Eintrag (${kind})`,
        found: `den Entwurf "${reference.id}"`,
        remedy: `Stellen Sie ${target.file} fertig oder löschen Sie den Verweis`,
      });
    }
  }

  function checkFiles(entry: RawEntry): void {
    const files = valueAt(entry.data, ['files']);
    if (!Array.isArray(files)) return;
    files.forEach((_, index) => {
      const name = valueAt(entry.data, ['files', index, 'file']);
      const format = valueAt(entry.data, ['files', index, 'format']);
      if (typeof name !== 'string') return;
      const place = {
        file: entry.file,
        line: entry.lineOf(['files', index, 'file']),
        field: `files.${index}.file`,
      };
      // A draft may name files that are still to be made.
      if (!existsSync(join(places.downloads, name)) && !isDraft(entry)) {
        problems.push({
          ...place,
          expected: 'erwartet eine Datei in public/vorlagen',
          found: `${showFound(name)}, die dort fehlt`,
          remedy: 'Legen Sie die Datei dort ab oder löschen Sie den Eintrag',
        });
      }
      if (typeof format === 'string' && !name.endsWith(`.${format}`)) {
        problems.push({
          ...place,
          expected: `erwartet eine Datei mit der Endung .${format}`,
          found: showFound(name),
          remedy: 'Gleichen Sie format und Dateinamen an',
        });
      }
    });
  }

  problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return { problems, drafts: entries.filter(isDraft).map((entry) => entry.file), entries };
}
