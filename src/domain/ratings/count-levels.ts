import { levels, type Level } from '../dimensions.ts';
import type { LevelCounts } from './distribution.ts';

/** Adds up how often each level was given. */
export function countLevels(given: Iterable<{ readonly level: Level; readonly n: number }>): LevelCounts {
  const all = [...given];
  const [one, two, three, four, five] = levels.map((level) =>
    all.reduce((sum, count) => (count.level === level ? sum + count.n : sum), 0),
  );
  return [one ?? 0, two ?? 0, three ?? 0, four ?? 0, five ?? 0];
}
