import type { Services } from '../services.ts';
import { readLevelCounts } from '../storage/counted-gifts.ts';
import type { ReleaseTable } from '../storage/intake-tables.ts';
import { renewLease, returnLease, takeLease } from '../storage/lease-queries.ts';
import { randomTag } from '../storage/random-tag.ts';
import { countWaiting, forgetNetworks, publish } from '../storage/release-queries.ts';
import { readRelease } from '../storage/released-summaries.ts';
import { toRoleFigureRow } from '../storage/role-figures.ts';
import { WriteMismatch } from '../storage/write-set.ts';
import { germanDay, intakeDay, isoOfDay } from '../guard/german-day.ts';
import { releaseRoles } from './release-roles.ts';
import { summariseModeration } from './summarise-moderation.ts';
import { summariseRelease } from './summarise-release.ts';

const lease = 'release';

/** What a release needs from around it. */
export type ReleaseServices = Pick<Services, 'storage' | 'now' | 'releaseHour'>;

/** Lets everything that waits count, and puts the figures made of all rows in place of the public ones. */
async function release(
  { storage, now, releaseHour }: ReleaseServices,
  holder: string,
): Promise<ReleaseTable> {
  const number = ((await readRelease(storage))?.number ?? 0) + 1;
  await storage.write([renewLease(storage, lease, holder, now()), ...countWaiting(storage, number)]);
  const counts = await readLevelCounts(storage);
  const roles = await releaseRoles(storage, counts, number);
  const at = now();
  const made = {
    number,
    tag: randomTag(),
    day: intakeDay(at, releaseHour),
    released_on: germanDay(at),
    at,
    moderation: JSON.stringify(await summariseModeration(storage, at)),
  };
  const summaries = await summariseRelease(storage, counts, roles.byModule, isoOfDay(made.released_on));
  await storage.write([
    returnLease(storage, lease, holder),
    ...publish(storage, made, summaries, roles.changed.map(toRoleFigureRow)),
    ...forgetNetworks(storage, made.day),
  ]);
  return made;
}

async function isDue({ storage, now, releaseHour }: ReleaseServices): Promise<boolean> {
  const newest = await readRelease(storage);
  return newest === undefined || newest.day < intakeDay(now(), releaseHour);
}

/** Whether a write was undone because another process holds the lease. */
function isTaken(error: unknown): boolean {
  return error instanceof WriteMismatch && error.mismatch === 'replay';
}

/**
 * Makes a release, unless another process is at it. A process that dies over it leaves everything as it
 * was, or let in but not yet published; after two minutes another one does it anew.
 *
 * @param wanted `due`: only when none was made since the release hour; `now`: in any case
 * @returns the release; undefined when none is due or another process makes it
 */
export async function releaseFigures(
  services: ReleaseServices,
  wanted: 'due' | 'now',
): Promise<ReleaseTable | undefined> {
  const { storage, now } = services;
  const isWanted = async () => wanted === 'now' || (await isDue(services));
  if (!(await isWanted())) return undefined;
  const holder = randomTag();
  try {
    await storage.write([takeLease(storage, lease, holder, now())]);
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
  try {
    // Another process may have been through with it just before.
    if (await isWanted()) return await release(services, holder);
    await storage.write([returnLease(storage, lease, holder)]);
    return undefined;
  } catch (error) {
    if (isTaken(error)) return undefined;
    await storage.write([returnLease(storage, lease, holder)]).catch(() => undefined);
    throw error;
  }
}
