import { dimensionOfKind } from '../figures/figure-dimensions.ts';
import type { FigureKind } from '../figures/figure-terms.ts';
import { type Gap, gapIf } from './entry-gap.ts';
import { type ModuleCounts, type Undocumented, gapsOfModuleCounts } from './module-gaps.ts';

/** A period as precisely as it is known: years or months, either end may be missing. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
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

interface Figure {
  readonly kind: FigureKind;
}

interface ModuleData {
  readonly aliases: readonly string[];
  readonly steps: readonly { readonly actor?: string | undefined }[];
  readonly pitfalls: readonly unknown[];
  readonly caseStudies: readonly Reference[];
  readonly projects: readonly Reference[];
  readonly examples: readonly unknown[];
  readonly contacts: readonly unknown[];
  readonly financing: readonly unknown[];
  readonly advice: readonly unknown[];
  readonly related: readonly { readonly module: Reference }[];
  readonly downloads: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly indicators: readonly unknown[];
  readonly undocumented: Undocumented;
  readonly gaps: readonly string[];
}

interface PlaceData {
  readonly figures: readonly Figure[];
  readonly outcome: readonly unknown[];
  readonly notWorked: readonly unknown[];
  readonly period: Period & { readonly note?: string | undefined };
  readonly modules: readonly { readonly module: Reference }[];
}

interface CaseData extends PlaceData {
  readonly effort: readonly unknown[];
  readonly undocumented: { readonly outcome?: string | undefined };
}

interface ProjectData extends PlaceData {
  readonly targetGroups: readonly unknown[];
  readonly initiators: readonly unknown[];
  readonly responsible: readonly unknown[];
  readonly partners: readonly unknown[];
  readonly funding: readonly unknown[];
}

interface FundingData {
  readonly amount?: string | undefined;
  readonly deadline?: string | undefined;
}

/** The published entries that completeness looks at, as the site and the content check both hold them. */
export interface JudgedCatalogue {
  readonly modules: Entries<ModuleData>;
  readonly caseStudies: Entries<CaseData>;
  readonly projects: Entries<ProjectData>;
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
  const using = (places: Entries<PlaceData>) =>
    [...places.values()].filter((place) => place.data.modules.some((use) => use.module.id === id));
  const uses = (places: Entries<PlaceData>, named: readonly Reference[]) =>
    new Set([...named, ...using(places)].map((place) => place.id).filter((place) => places.has(place))).size;
  const figures = [
    data,
    ...[...using(catalogue.caseStudies), ...using(catalogue.projects)].map((place) => place.data),
  ]
    .flatMap((entry) => entry.figures)
    .filter(({ kind }) => dimensionOfKind[kind] !== undefined);
  const naming = [...catalogue.modules.values()].filter((other) =>
    other.data.related.some(({ module }) => module.id === id),
  );
  const named = data.related.filter(({ module }) => catalogue.modules.has(module.id));
  return {
    aliases: data.aliases.length,
    steps: data.steps.filter(({ actor }) => actor !== undefined).length,
    pitfalls: data.pitfalls.length,
    cases:
      uses(catalogue.caseStudies, data.caseStudies) +
      uses(catalogue.projects, data.projects) +
      data.examples.length,
    contacts: data.contacts.length,
    financing: data.financing.length,
    advice: data.advice.length,
    related: named.length + naming.length,
    downloads: data.downloads.filter((download) => catalogue.downloads.has(download.id)).length,
    figures: figures.length,
    indicators: data.indicators.length,
  };
}

function isUndated({ from, to }: Period): boolean {
  return from === undefined && to === undefined;
}

/** What is missing is required, unless a sentence says that no source gives it. */
function unlessSaid(sentence: string | undefined): Gap['level'] {
  return sentence === undefined ? 'required' : 'wished';
}

function gapsOfCase({ effort, outcome, figures, undocumented, notWorked, period }: CaseData): Gap[] {
  const isCounted = figures.some(({ kind }) => kind === 'reach' || kind === 'result');
  return [
    ...gapIf(effort.length === 0, 'effort', 'required'),
    ...gapIf(outcome.length === 0, 'outcome', 'required'),
    ...gapIf(!isCounted, 'result', unlessSaid(undocumented.outcome)),
    ...gapIf(notWorked.length === 0, 'setbacks', 'required'),
    ...gapIf(isUndated(period), 'period', unlessSaid(period.note)),
  ];
}

function gapsOfProject(project: ProjectData): Gap[] {
  const parties = ['targetGroups', 'initiators', 'responsible', 'partners'] as const;
  return [
    ...gapIf(
      parties.some((key) => project[key].length === 0),
      'parties',
      'required',
    ),
    ...gapIf(project.funding.length === 0, 'financing', 'required'),
    ...gapIf(isUndated(project.period), 'period', unlessSaid(project.period.note)),
    ...gapIf(project.outcome.length === 0, 'outcome', 'required'),
    ...gapIf(project.notWorked.length === 0, 'setbacks', 'required'),
  ];
}

function gapsOfFunding({ amount, deadline }: FundingData): Gap[] {
  return [
    ...gapIf(amount === undefined, 'amount', 'wished'),
    ...gapIf(deadline === undefined, 'deadline', 'wished'),
  ];
}

/**
 * What every entry of the catalogue lacks, complete ones without a required gap, in the order of collections and their
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
      gaps: [...gaps(entry), ...gapIf(isDueForCheck(entry.data.checked, today), 'check', 'wished')],
      notes: notes(entry),
    }));
  return [
    ...judge(
      'modules',
      catalogue.modules,
      (module) => gapsOfModuleCounts(countsOf(module, catalogue), module.data.undocumented),
      ({ data }) => data.gaps,
    ),
    ...judge('caseStudies', catalogue.caseStudies, ({ data }) => gapsOfCase(data)),
    ...judge('projects', catalogue.projects, ({ data }) => gapsOfProject(data)),
    ...judge('articles', catalogue.articles, () => []),
    ...judge('funding', catalogue.funding, ({ data }) => gapsOfFunding(data)),
  ];
}
