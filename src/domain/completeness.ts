import { type DimensionKey, dimensionKeys } from './dimensions.ts';
import type { Period } from './period-words.ts';

/** What may be missing in an entry, with the words for it. */
export interface Gap {
  readonly key:
    | 'steps'
    | 'pitfalls'
    | 'cases'
    | 'contacts'
    | 'financing'
    | 'related'
    | 'downloads'
    | 'figures'
    | 'outcome'
    | 'period'
    | 'amount'
    | 'deadline'
    | 'check';
  readonly missing: string;
}

/** The parts of a module that completeness looks at, as counts from 0. */
export interface ModuleCounts {
  readonly steps: number;
  readonly pitfalls: number;
  readonly cases: number;
  readonly contacts: number;
  readonly financing: number;
  readonly related: number;
  readonly downloads: number;
  readonly figures: number;
}

const wanted: readonly (Gap & { readonly key: keyof ModuleCounts; readonly atLeast: number })[] = [
  { key: 'steps', atLeast: 3, missing: 'Umsetzungsschritte' },
  { key: 'pitfalls', atLeast: 3, missing: 'Stolpersteine' },
  { key: 'cases', atLeast: 2, missing: 'Fallbeispiele' },
  { key: 'contacts', atLeast: 1, missing: 'Kontakte' },
  { key: 'financing', atLeast: 1, missing: 'Finanzierungsansätze' },
  { key: 'related', atLeast: 1, missing: 'weitere Module' },
  { key: 'downloads', atLeast: 1, missing: 'Vorlagen' },
  { key: 'figures', atLeast: 1, missing: 'belegte Zahlen zum Aufwand' },
];

/** What a module still lacks, in the order of the page. An empty list means complete. */
export function gapsOf(counts: ModuleCounts): Gap[] {
  return wanted
    .filter(({ key, atLeast }) => counts[key] < atLeast)
    .map(({ key, missing }) => ({ key, missing }));
}

/** After how many years an entry counts as unchecked. */
const yearsUntilDue = 2;

/** Whether an entry was last checked 24 months ago or earlier. Both days have the form YYYY-MM-DD. */
export function isDueForCheck(checked: string, today: string): boolean {
  const due = `${Number(checked.slice(0, 4)) + yearsUntilDue}${checked.slice(4)}`;
  return due <= today;
}

interface Reference {
  readonly id: string;
}

interface Entry<Data> {
  readonly id: string;
  readonly data: Data & { readonly title: string; readonly checked: string };
}

type Entries<Data> = ReadonlyMap<string, Entry<Data>>;

interface ModuleData {
  readonly steps: readonly unknown[];
  readonly pitfalls: readonly unknown[];
  readonly caseStudies: readonly Reference[];
  readonly projects: readonly Reference[];
  readonly examples: readonly unknown[];
  readonly contacts: readonly unknown[];
  readonly financing: readonly unknown[];
  readonly related: readonly { readonly module: Reference }[];
  readonly downloads: readonly Reference[];
  readonly effort: Readonly<Record<DimensionKey, { readonly figures: readonly unknown[] }>>;
  readonly gaps: readonly string[];
}

interface PlaceData {
  readonly outcome: readonly unknown[];
  readonly period: Period;
  readonly modules: readonly { readonly module: Reference }[];
}

interface FundingData {
  readonly amount?: string | undefined;
  readonly deadline?: string | undefined;
}

/** The published entries that completeness looks at, as the site and the content check both hold them. */
export interface JudgedCatalogue {
  readonly modules: Entries<ModuleData>;
  readonly caseStudies: Entries<PlaceData>;
  readonly projects: Entries<PlaceData>;
  readonly articles: Entries<unknown>;
  readonly funding: Entries<FundingData>;
  readonly downloads: ReadonlyMap<string, unknown>;
}

/** Collections whose entries are judged, in the order in which they are shown. */
export const judgedCollections = ['modules', 'caseStudies', 'projects', 'articles', 'funding'] as const;

/** What an entry lacks. */
export interface EntryGaps {
  readonly collection: (typeof judgedCollections)[number];
  readonly id: string;
  readonly title: string;
  readonly gaps: readonly Gap[];
  /** What the editors themselves still look for, in one line each. */
  readonly notes: readonly string[];
}

/** The parts of a module as counts, judged by its own entry and by what points to it. */
function countsOf({ id, data }: Entry<ModuleData>, catalogue: JudgedCatalogue): ModuleCounts {
  const uses = (places: Entries<PlaceData>, named: readonly Reference[]) => {
    const using = [...places.values()].filter((place) =>
      place.data.modules.some((use) => use.module.id === id),
    );
    return new Set([...named, ...using].map((place) => place.id).filter((place) => places.has(place))).size;
  };
  const naming = [...catalogue.modules.values()].filter((other) =>
    other.data.related.some(({ module }) => module.id === id),
  );
  const named = data.related.filter(({ module }) => catalogue.modules.has(module.id));
  return {
    steps: data.steps.length,
    pitfalls: data.pitfalls.length,
    cases:
      uses(catalogue.caseStudies, data.caseStudies) +
      uses(catalogue.projects, data.projects) +
      data.examples.length,
    contacts: data.contacts.length,
    financing: data.financing.length,
    related: named.length + naming.length,
    downloads: data.downloads.filter((download) => catalogue.downloads.has(download.id)).length,
    figures: dimensionKeys.reduce((sum, key) => sum + data.effort[key].figures.length, 0),
  };
}

function gapsOfPlace({ outcome, period }: PlaceData): Gap[] {
  const gaps: Gap[] = [];
  if (outcome.length === 0) gaps.push({ key: 'outcome', missing: 'Ergebnisse' });
  if (period.from === undefined && period.to === undefined) gaps.push({ key: 'period', missing: 'Zeitraum' });
  return gaps;
}

function gapsOfFunding({ amount, deadline }: FundingData): Gap[] {
  const gaps: Gap[] = [];
  if (amount === undefined) gaps.push({ key: 'amount', missing: 'Höhe der Förderung' });
  if (deadline === undefined) gaps.push({ key: 'deadline', missing: 'Frist und Verfahren' });
  return gaps;
}

/**
 * What every entry of the catalogue lacks, complete ones with an empty list, in the order of collections and their
 * entries. `today` is a day of the form YYYY-MM-DD; entries last checked 24 months before it lack a check.
 */
export function judgeCatalogue(catalogue: JudgedCatalogue, today: string): EntryGaps[] {
  const judge = <Data>(
    collection: EntryGaps['collection'],
    entries: Entries<Data>,
    gaps: (entry: Entry<Data>) => Gap[],
    notes: (entry: Entry<Data>) => readonly string[] = () => [],
  ): EntryGaps[] =>
    [...entries.values()].map((entry) => ({
      collection,
      id: entry.id,
      title: entry.data.title,
      gaps: [
        ...gaps(entry),
        ...(isDueForCheck(entry.data.checked, today)
          ? [{ key: 'check', missing: 'eine Prüfung in den letzten 24 Monaten' } as const]
          : []),
      ],
      notes: notes(entry),
    }));
  return [
    ...judge(
      'modules',
      catalogue.modules,
      (module) => gapsOf(countsOf(module, catalogue)),
      ({ data }) => data.gaps,
    ),
    ...judge('caseStudies', catalogue.caseStudies, ({ data }) => gapsOfPlace(data)),
    ...judge('projects', catalogue.projects, ({ data }) => gapsOfPlace(data)),
    ...judge('articles', catalogue.articles, () => []),
    ...judge('funding', catalogue.funding, ({ data }) => gapsOfFunding(data)),
  ];
}
