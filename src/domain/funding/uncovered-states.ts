import { type FederalState, federalStates } from '../geography/federal-states.ts';

/** A programme as this rule looks at it. */
export interface ProgrammeReach {
  readonly states: 'bundesweit' | readonly FederalState[];
  readonly modules: readonly unknown[];
}

/** From how many modules on a programme counts as one that helps a state's towns with more than a single offer. */
const enoughModules = 3;

/** The states that have no programme of their own which fits three or more modules, in their order. */
export function uncoveredStates(programmes: readonly ProgrammeReach[]): FederalState[] {
  const fitting = programmes.filter(({ modules }) => modules.length >= enoughModules);
  return federalStates.filter(
    (state) => !fitting.some(({ states }) => states !== 'bundesweit' && states.includes(state)),
  );
}
