import { dimensionKeys, type DimensionKey } from '../../domain/dimensions.ts';
import { countLevels } from '../../domain/ratings/count-levels.ts';
import type { LevelCounts } from '../../domain/ratings/distribution.ts';
import { releaseRole } from '../../domain/ratings/release-role.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import type { RoleTally } from '../../domain/ratings/summarise-ratings.ts';
import { countIndependentSince, type LevelCount } from '../storage/counted-gifts.ts';
import { readRoleFigures, type RoleFigures } from '../storage/role-figures.ts';
import type { Storage } from '../storage/storage-port.ts';

/** Figures by role of a release: all, by module, and those that are new by it. */
export interface RoleRelease {
  readonly byModule: ReadonlyMap<string, readonly RoleTally[]>;
  readonly changed: readonly RoleFigures[];
}

interface LiveRole {
  readonly module: string;
  readonly role: Role;
  readonly counts: readonly LevelCount[];
}

function liveRoles(counts: readonly LevelCount[]): LiveRole[] {
  const groups = Map.groupBy(counts, ({ module, role }) => `${module} ${role ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined || first.role === null
      ? []
      : [{ module: first.module, role: first.role, counts: group }];
  });
}

/** The figures to publish of one dimension; those published before when nothing new may be. */
async function releaseDimension(
  storage: Storage,
  live: LiveRole,
  before: RoleFigures,
  key: DimensionKey,
): Promise<LevelCounts | undefined> {
  const given = live.counts.filter((count) => count.key === key);
  const counts = countLevels(given);
  const all = given.reduce((sum, { independent }) => sum + independent, 0);
  const earlier = () => before.history[key] ?? [];
  const decide = (since: number) => releaseRole(before.released[key], counts, { all, since }, earlier);
  // Asked of the store only where everything else is met, which is seldom.
  if (decide(all) === before.released[key]) return before.released[key];
  return decide(await countIndependentSince(storage, { ...live, key }, before.since[key] ?? 0));
}

/**
 * Decides which figures by role are published by a release, from all ratings that count.
 * @param release number of the release
 */
export async function releaseRoles(
  storage: Storage,
  counts: readonly LevelCount[],
  release: number,
): Promise<RoleRelease> {
  const stored = new Map((await readRoleFigures(storage)).map((one) => [`${one.module} ${one.role}`, one]));
  const byModule = new Map<string, RoleTally[]>();
  const changed: RoleFigures[] = [];
  for (const live of liveRoles(counts)) {
    const { module, role } = live;
    const before = stored.get(`${module} ${role}`) ?? { module, role, released: {}, history: {}, since: {} };
    let after = before;
    for (const key of dimensionKeys) {
      const figures = await releaseDimension(storage, live, before, key);
      if (figures === undefined || figures === before.released[key]) continue;
      after = {
        ...after,
        released: { ...after.released, [key]: figures },
        history: { ...after.history, [key]: [...(after.history[key] ?? []), figures] },
        since: { ...after.since, [key]: release },
      };
    }
    if (after !== before) changed.push(after);
    const tally = {
      role,
      live: Object.fromEntries(
        dimensionKeys.map((key) => [key, countLevels(live.counts.filter((count) => count.key === key))]),
      ),
      released: after.released,
    };
    byModule.set(module, [...(byModule.get(module) ?? []), tally]);
  }
  return { byModule, changed };
}
