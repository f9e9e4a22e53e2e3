/** A programme as this rule looks at it. */
export interface ProgrammeReach<State extends string> {
  readonly states: 'bundesweit' | readonly State[];
  readonly modules: readonly unknown[];
}

/** From how many modules on a programme counts as one that helps a state's towns with more than a single offer. */
const enoughModules = 3;

/** Those of `all` states that have no programme of their own which fits three or more modules, in their order. */
export function uncoveredStates<State extends string>(
  all: readonly State[],
  programmes: readonly ProgrammeReach<State>[],
): State[] {
  const fitting = programmes.filter(({ modules }) => modules.length >= enoughModules);
  return all.filter(
    (state) => !fitting.some(({ states }) => states !== 'bundesweit' && states.includes(state)),
  );
}
