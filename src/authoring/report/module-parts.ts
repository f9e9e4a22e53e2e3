import { collectNoteAnchors } from '../../domain/language/note-anchors.ts';
import { editorialNote } from '../../domain/language/source-notes.ts';
import type { RawEntry } from '../checking/content-file.ts';

/** At least so many templates a module should have. */
const wantedTemplates = 3;
/** At most this share of a module's notes, in percent, may be the editors' own judgement. */
const mostEditorial = 30;
const wantedCalculations = 10;

interface ModuleData {
  readonly indicators: readonly unknown[];
  readonly calculation?: unknown;
  readonly downloads: readonly unknown[];
}

interface SourcedData {
  readonly sources: readonly { readonly url?: string | undefined; readonly published?: string | undefined }[];
}

type Entries<Data> = ReadonlyMap<string, { readonly id: string; readonly data: Data }>;

/** The share of the editors' own judgement among all places of an entry that cite something, in percent. */
function editorialShare({ data, body }: RawEntry): number {
  const cited = collectNoteAnchors(data, body);
  const all = [...cited.values()].reduce((sum, places) => sum + places.length, 0);
  return ((cited.get(editorialNote)?.length ?? 0) / Math.max(all, 1)) * 100;
}

function named(ids: readonly string[]): string {
  return ids.length === 0 ? 'keine' : ids.join(', ');
}

/** What modules have beside their text: indicators, worked costs, templates; and how much of them is judgement. */
export function moduleLines(modules: Entries<ModuleData>, entries: readonly RawEntry[]): string[] {
  const all = [...modules.values()];
  const few = all.filter(({ data }) => data.downloads.length < wantedTemplates);
  const judged = entries.filter(
    (entry) =>
      entry.collection === 'modules' && modules.has(entry.id) && editorialShare(entry) >= mostEditorial,
  );
  const indicators = all.reduce((sum, { data }) => sum + data.indicators.length, 0);
  const worked = all.filter(({ data }) => data.calculation !== undefined);
  return [
    `Kennzahlen: ${indicators} in ${all.filter(({ data }) => data.indicators.length > 0).length} Modulen; Rechenwege: ${worked.length} (gewünscht ${wantedCalculations})`,
    `  Module mit weniger als ${wantedTemplates} Vorlagen: ${named(few.map(({ id }) => id))}`,
    `  Module, in denen ${mostEditorial} Prozent der Belege oder mehr Urteil der Redaktion sind: ${named(judged.map(({ id }) => id))}`,
  ];
}

/** How sources can be followed: with an address, by a secure one, with a date. */
export function sourceLine(kinds: readonly Entries<SourcedData>[]): string {
  const sources = kinds.flatMap((entries) => [...entries.values()].flatMap(({ data }) => data.sources));
  const open = sources.filter(({ url }) => url?.startsWith('http://'));
  const dated = sources.filter(({ published }) => published !== undefined);
  return `Quellen: ${sources.length}, datiert ${dated.length}, ohne Adresse ${sources.filter(({ url }) => url === undefined).length}, ohne https ${open.length}`;
}
