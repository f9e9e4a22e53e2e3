import type { CollectionName, EntryReference } from '../../domain/collections.ts';
import { nearestWords } from '../../domain/language/nearest-words.ts';
import { type RawEntry, isDraft } from './content-file.ts';
import { type Problem, showFound } from './content-problem.ts';

/** All entries by collection and slug. */
export type EntryIndex = ReadonlyMap<CollectionName, ReadonlyMap<string, RawEntry>>;

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

interface PlacedReference {
  readonly reference: EntryReference;
  readonly path: readonly PropertyKey[];
}

function isReference(value: object): value is EntryReference {
  return 'collection' in value && 'id' in value && Object.keys(value).length === 2;
}

/** Every reference in a parsed value, with its path. */
function referencesIn(value: unknown, path: readonly PropertyKey[]): PlacedReference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReference(value)) return [{ reference: value, path }];
  return Object.entries(value).flatMap(([key, item]) =>
    referencesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/**
 * Checks that every reference of an entry leads to one that exists, and from a finished entry to a finished one.
 *
 * @param data the entry as its schema read it
 */
export function checkReferences(entry: RawEntry, data: unknown, index: EntryIndex): Problem[] {
  return referencesIn(data, []).flatMap(({ reference, path }) => {
    const known = index.get(reference.collection);
    const target = known?.get(reference.id);
    const kind = germanCollections[reference.collection];
    if (target && (!isDraft(target) || isDraft(entry))) return [];
    const place = { file: entry.file, line: entry.lineOf(path), field: path.join('.') };
    if (target) {
      return {
        ...place,
        expected: `erwartet einen fertigen Eintrag (${kind})`,
        found: `den Entwurf "${reference.id}"`,
        remedy: `Stellen Sie ${target.file} fertig oder löschen Sie den Verweis`,
      };
    }
    const near = nearestWords(reference.id, known?.keys() ?? []);
    return {
      ...place,
      expected: `erwartet den Kurznamen eines Eintrags (${kind}), den es gibt`,
      found: showFound(reference.id),
      remedy:
        near.length > 0
          ? `Meinten Sie ${near.join(' oder ')}?`
          : `Legen Sie den Eintrag an oder löschen Sie den Verweis`,
    };
  });
}
