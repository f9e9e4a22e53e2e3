import type { ModuleIntake } from '../../schemas/wire/held-gifts.ts';
import { intakeDay, isoOfDay } from '../guard/german-day.ts';
import type { Services } from '../services.ts';
import { readIntakeGroups } from '../storage/intake-removal.ts';
import { networkLetter } from './network-letter.ts';

/**
 * What came in to a module by day and network, and what became of it; newest day first.
 * @param days how many days back, 1 or more
 */
export async function getModuleIntake(
  { storage, now, releaseHour }: Pick<Services, 'storage' | 'now' | 'releaseHour'>,
  module: string,
  days: number,
): Promise<ModuleIntake> {
  const from = intakeDay(now(), releaseHour) - days + 1;
  const rows = await readIntakeGroups(storage, module, from);
  const groups = Map.groupBy(rows, (row) => `${row.day} ${row.kind} ${row.network_group ?? ''}`);
  return {
    groups: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const count = (...states: string[]) =>
        group.reduce((sum, { state, n }) => (states.includes(state) ? sum + n : sum), 0);
      return [
        {
          kind: first.kind,
          day: isoOfDay(first.day),
          group: first.network_group === null ? null : networkLetter(first.network_group),
          waiting: count('waiting', 'passed'),
          counted: count('counted'),
          held: count('held'),
          discarded: count('discarded'),
        },
      ];
    }),
  };
}
