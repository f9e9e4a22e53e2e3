import type { DayHashes } from './day-hashes.ts';
import { intakeDay } from './german-day.ts';
import { networkPrefix } from './network-prefix.ts';

/** How something comes in, as far as it may be kept. */
export interface Provenance {
  /** Day of intake, in days since 1970-01-01. */
  readonly day: number;
  /** Hash of network and module under the key of the day; null where nothing is held. */
  readonly network: string | null;
  /** Whether it waits for the release and may be held until then, or passes in any case. */
  readonly state: 'waiting' | 'passed';
}

/** Finds out how something comes in to a module. */
export type Intake = (module: string, address: string | undefined) => Promise<Provenance>;

/**
 * Tells the networks apart from which gifts come in, each module on its own, so that nothing links one to another.
 * @param options `holding` false: nothing is told apart and nothing held, for load tests
 */
export function createIntake(options: {
  readonly hashes: DayHashes;
  readonly now: () => number;
  readonly releaseHour: number;
  readonly holding: boolean;
}): Intake {
  return async (module, address) => {
    const day = intakeDay(options.now(), options.releaseHour);
    if (!options.holding) return { day, network: null, state: 'passed' };
    const hash = await options.hashes.of(day);
    const network = (await hash('intake', module, networkPrefix(address))).slice(0, 16);
    return { day, network, state: 'waiting' };
  };
}
