import { type Dated, isOldState, stateOfThings } from '../../domain/content/state-of-things.ts';
import type { FigureKind } from '../../domain/figures/figure-terms.ts';

/** Towns with fewer inhabitants count as small. */
const smallTown = 20_000;
/** In percent: the share of cases that are to be small towns, and of housing companies. */
const wantedShare = 33;
const wantedProjects = 20;
const wantedEnded = 10;

interface CaseData extends Dated {
  readonly state: string;
  readonly status: string;
  readonly population?: { readonly count: number } | undefined;
  readonly figures: readonly { readonly kind: FigureKind; readonly year: number | 'unknown' }[];
  readonly organisations: readonly { readonly organisation?: { readonly id: string } | undefined }[];
}

interface OrganisationData {
  readonly kind: string;
}

type Entries<Data> = ReadonlyMap<string, { readonly data: Data }>;

/** How cases and projects are spread over states, sizes and bodies, and of when they are. */
export function placeLines(
  cases: Entries<CaseData>,
  projects: ReadonlyMap<string, unknown>,
  organisations: Entries<OrganisationData>,
  today: string,
): string[] {
  const all = [...cases.values()].map(({ data }) => data);
  const share = (test: (data: CaseData) => boolean) => {
    const part = all.filter(test).length;
    return `${part} von ${all.length} (${Math.round((part / Math.max(all.length, 1)) * 100)} Prozent, gewünscht ${wantedShare})`;
  };
  const isLet = ({ organisations: named }: CaseData) =>
    named.some(
      ({ organisation }) => organisations.get(organisation?.id ?? '')?.data.kind === 'wohnungsunternehmen',
    );
  const isCounted = ({ figures }: CaseData) =>
    figures.some(({ kind }) => kind === 'reach' || kind === 'result');
  const states = all.map(stateOfThings);
  const old = states.filter((state) => state !== undefined && isOldState(state, today));
  return [
    `Fallbeispiele in ${new Set(all.map(({ state }) => state)).size} Ländern`,
    `  In Orten unter 20.000: ${share(({ population }) => population !== undefined && population.count < smallTown)}`,
    `  Mit einem Wohnungsunternehmen: ${share(isLet)}`,
    `  Mit Zahl zum Ergebnis: ${all.filter(isCounted).length}; beendet oder gescheitert: ${all.filter(({ status }) => status === 'ended').length} (gewünscht ${wantedEnded})`,
    `  Stand älter als fünf Jahre: ${old.length}; ohne datierte Quelle: ${states.filter((state) => state === undefined).length}; ohne Einwohnerzahl: ${all.filter(({ population }) => population === undefined).length}`,
    `Projekte: ${projects.size} (gewünscht ${wantedProjects})`,
  ];
}
