import { comesFromFewNetworks } from '../../domain/ratings/shared-networks.ts';
import type { Oddity } from '../../schemas/wire/held-gifts.ts';
import { intakeDay } from '../guard/german-day.ts';
import { readIndependence } from '../storage/intake-removal.ts';
import { readRelease } from '../storage/released-summaries.ts';
import type { ReleaseServices } from './release-figures.ts';

const twoDays = 2 * 86_400_000;
const daysBack = 30;

/** What looks odd though nothing is held for it: no release for two days, or most of a month from few networks. */
export async function findOddities({ storage, now, releaseHour }: ReleaseServices): Promise<Oddity[]> {
  const newest = await readRelease(storage);
  const late: Oddity[] =
    newest !== undefined && now() - newest.at > twoDays
      ? [{ what: 'late-release', since: new Date(newest.at).toISOString() }]
      : [];
  const rows = await readIndependence(storage, intakeDay(now(), releaseHour) - daysBack);
  return [
    ...late,
    ...rows
      .filter(({ n, independent }) => comesFromFewNetworks(n, independent))
      .map(({ kind, module, n, independent }): Oddity => ({
        what: 'shared-networks',
        kind,
        module,
        count: n - independent,
        of: n,
      })),
  ];
}
