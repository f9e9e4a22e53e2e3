import { type Call, type CallState, callState } from '../../domain/funding/call-state.ts';
import { modulesOnClosedMoney } from '../../domain/funding/thin-funding.ts';
import { type FederalState, federalStates } from '../../schemas/content/federal-states.ts';
import { type ProgrammeReach, uncoveredStates } from '../../domain/funding/uncovered-states.ts';
import { isLawDue } from '../../domain/law/law-age.ts';
import { type LawEntry, listNorms } from '../../domain/law/norm-list.ts';

type Entries<Data> = ReadonlyMap<string, { readonly data: Data }>;

interface ProgrammeData extends LawEntry, Call, ProgrammeReach<FederalState> {
  readonly modules: readonly { readonly id: string }[];
  readonly rate?: unknown;
  readonly max?: unknown;
  readonly ownShare?: unknown;
}

interface ModuleData extends LawEntry {
  readonly financing: readonly { readonly funding?: { readonly id: string } | undefined }[];
}

const stateWords: Readonly<Record<CallState, string>> = {
  open: 'offen',
  upcoming: 'mit künftigem Beginn',
  between: 'zwischen zwei Runden',
  closed: 'geschlossen',
  unclear: 'mit ungeklärtem Stand',
};

/** How many norms entries state, and how many of the entries are due for a check. */
export function lawLines(entries: Readonly<Record<string, Entries<LawEntry>>>, today: string): string[] {
  const stating = Object.entries(entries).map(([kind, all]) => {
    const some = [...all.values()].filter(({ data }) => data.norms.length > 0);
    return { kind, some };
  });
  const all = stating.flatMap(({ some }) => some);
  const due = all.filter(({ data }) => data.lawAsOf !== undefined && isLawDue(data.lawAsOf, today));
  return [
    `Recht: ${listNorms(all, ({ data }) => data).length} Normen in ${stating
      .map(({ kind, some }) => `${some.length} ${kind}`)
      .join(', ')}; ${due.length} Einträge älter als zwölf Monate`,
  ];
}

/** How the programmes stand, how much of them is typed, and which states have none of their own. */
export function fundingLines(
  modules: Entries<ModuleData>,
  programmes: Entries<ProgrammeData>,
  today: string,
): { readonly lines: readonly string[]; readonly problems: readonly string[] } {
  if (programmes.size === 0) return { lines: [], problems: [] };
  const all = [...programmes.values()].map(({ data }) => data);
  const counted = Map.groupBy(all, (data) => callState(data, today));
  const typed = (['opens', 'closes', 'rate', 'max', 'ownShare'] as const).map(
    (key) => `${key} ${all.filter((data) => data[key] !== undefined).length}`,
  );
  const onClosed = modulesOnClosedMoney(modules, programmes, today);
  const uncovered = uncoveredStates(federalStates, all);
  return {
    lines: [
      `Förderung am ${today}: ${[...counted].map(([state, some]) => `${some.length} ${stateWords[state]}`).join(', ')}`,
      `  Maschinenlesbar: ${typed.join(', ')}`,
      `  Module, deren Programme alle geschlossen sind: ${onClosed.length === 0 ? 'keine' : onClosed.join(', ')}`,
      `  Länder ohne eigenes Programm für drei oder mehr Module: ${uncovered.length === 0 ? 'keine' : uncovered.join(', ')}`,
    ],
    problems: uncovered.map(
      (state) =>
        `Förderung · ${state}: kein Programm des Landes, das zu drei oder mehr Modulen passt → Legen Sie unter content/funding eines an, auch ein geschlossenes`,
    ),
  };
}
