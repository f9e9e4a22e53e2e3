import { type Call, type CallState, callState } from './call-state.ts';

/** A programme as this rule looks at it: how it stands, and for which modules it says it fits. */
interface Programme extends Call {
  readonly modules: readonly { readonly id: string }[];
}

/** A module as this rule looks at it: its sources of money, some of them programmes. */
interface FundedModule {
  readonly financing: readonly { readonly funding?: { readonly id: string } | undefined }[];
}

const over: readonly CallState[] = ['closed', 'between'];

/**
 * Modules all of whose programmes have ended or are between two rounds on `today` (YYYY-MM-DD), whether the module names
 * them or they name the module. A module without any programme is not among them; its page says so itself.
 */
export function modulesOnClosedMoney(
  modules: ReadonlyMap<string, { readonly data: FundedModule }>,
  programmes: ReadonlyMap<string, { readonly data: Programme }>,
  today: string,
): string[] {
  return [...modules].flatMap(([id, { data }]) => {
    const named = data.financing.flatMap(({ funding }) => funding?.id ?? []);
    const naming = [...programmes].filter(([, one]) => one.data.modules.some((module) => module.id === id));
    const all = new Set([...named, ...naming.map(([programme]) => programme)]);
    const states = [...all].flatMap((programme) => programmes.get(programme) ?? []);
    return states.length > 0 && states.every((one) => over.includes(callState(one.data, today))) ? [id] : [];
  });
}
