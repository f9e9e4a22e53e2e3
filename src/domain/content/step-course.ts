/** How long a step takes, as an entry gives it. */
export interface TimedStep {
  /** Weeks from and to; undefined where nobody can say. */
  readonly weeks?: readonly [number, number] | undefined;
  /** Whether it goes on as long as the offer runs. */
  readonly recurring: boolean;
}

/** Where a step stands on the time line, in weeks from the beginning. */
export interface PlacedStep {
  readonly start: number;
  /** Weeks it takes at least and at most; both 0 where nobody can say or where it only runs on. */
  readonly least: number;
  readonly most: number;
  /** Whether it ends, goes on, or is of unknown length. */
  readonly kind: 'ends' | 'runs' | 'unknown';
}

/** Steps one after the other, with the time until the offer runs. */
export interface StepCourse {
  readonly steps: readonly PlacedStep[];
  /** Weeks before the first step that goes on, or of all steps where none does. */
  readonly least: number;
  readonly most: number;
  /** How many of these steps nobody can say the length of. */
  readonly unknown: number;
  /** Whether some step goes on, so that the offer runs from then. */
  readonly runs: boolean;
  /** End of the last step in weeks, unknown ones counted as `unknownWeeks`. */
  readonly end: number;
}

/** Room that a step of unknown length is given on the time line, in weeks. */
export const unknownWeeks = 2;

/**
 * Lays steps out one after the other: each begins when the one before has ended at the latest. Nobody documents which
 * of them overlap, so the sum is the longest way.
 */
export function stepCourse(steps: readonly TimedStep[]): StepCourse {
  const placed: PlacedStep[] = [];
  let start = 0;
  let runsFrom: number | undefined;
  for (const { weeks, recurring } of steps) {
    const [least, most] = weeks ?? [0, 0];
    const kind = recurring ? 'runs' : weeks === undefined ? 'unknown' : 'ends';
    if (recurring) runsFrom ??= placed.length;
    placed.push({ start, least, most, kind });
    start += kind === 'unknown' ? unknownWeeks : most;
  }
  const before = placed.slice(0, runsFrom);
  const sum = (key: 'least' | 'most') => before.reduce((total, step) => total + step[key], 0);
  return {
    steps: placed,
    least: sum('least'),
    most: sum('most'),
    unknown: before.filter(({ kind }) => kind === 'unknown').length,
    runs: runsFrom !== undefined,
    end: start,
  };
}
