import { dimensionKeys, type DimensionKey } from '../../domain/dimensions.ts';
import { countLevels } from '../../domain/ratings/count-levels.ts';
import { parseProfile } from '../../domain/ratings/rating-profile.ts';
import { useStatuses } from '../../domain/ratings/use-statuses.ts';
import type { HeldGifts, HeldGroup } from '../../schemas/wire/held-gifts.ts';
import { isoOfDay } from '../guard/german-day.ts';
import { readHeld, readHeldRoles, type HeldTogether } from '../storage/held-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { heldGroupId } from './held-group-id.ts';
import { networkLetter } from './network-letter.ts';

const mostGroups = 200;

type HeldRow = Awaited<ReturnType<typeof readHeld>>[number];
type RoleRow = Awaited<ReturnType<typeof readHeldRoles>>[number];

/** What a row was held together with: its network, its content, or all of its day. */
function groupOf(row: Omit<HeldRow, 'n'>): HeldTogether {
  const { kind, module, day, network_group: network, profile } = row;
  const pattern = row.pattern ?? 'total';
  const group = { kind, module, day, pattern };
  if (pattern === 'network') return { ...group, network };
  return pattern === 'profile' ? { ...group, profile } : group;
}

function dimensionsOf(rows: readonly HeldRow[]): HeldGroup['dimensions'] {
  const parsed = rows.map(({ profile, n }) => ({ levels: parseProfile(profile), n }));
  const countsOf = (key: DimensionKey) =>
    countLevels(parsed.flatMap(({ levels, n }) => (levels[key] ? [{ level: levels[key], n }] : [])));
  return Object.fromEntries(
    dimensionKeys
      .filter((key) => parsed.some(({ levels }) => levels[key]))
      .map((key) => [key, [...countsOf(key)]]),
  );
}

function usesOf(rows: readonly HeldRow[]): HeldGroup['uses'] {
  return Object.fromEntries(
    useStatuses.flatMap((status) => {
      const n = rows.filter(({ profile }) => profile === status).reduce((sum, row) => sum + row.n, 0);
      return n === 0 ? [] : [[status, n]];
    }),
  );
}

function rolesOf(rows: readonly RoleRow[]): HeldGroup['roles'] {
  const roles: HeldGroup['roles'] = {};
  for (const { role, n } of rows) if (role !== null) roles[role] = (roles[role] ?? 0) + n;
  return roles;
}

function toGroup(id: string, rows: readonly HeldRow[], roles: readonly RoleRow[]): HeldGroup[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { kind, module, day, pattern, network } = groupOf(first);
  const networks = new Set(rows.flatMap((row) => row.network_group ?? []));
  return [
    {
      id,
      kind,
      module,
      day: isoOfDay(day),
      pattern,
      group: typeof network === 'number' ? networkLetter(network) : null,
      count: rows.reduce((sum, { n }) => sum + n, 0),
      networks: networks.size,
      roles: rolesOf(roles),
      dimensions: kind === 'rating' ? dimensionsOf(rows) : {},
      uses: kind === 'use' ? usesOf(rows) : {},
    },
  ];
}

/** Everything that is held, as groups that are decided together; newest day first. */
export async function getHeldGifts(storage: Storage): Promise<HeldGifts> {
  const held = await readHeld(storage);
  const roleRows = (await readHeldRoles(storage)).map((row) => ({ ...row, kind: 'rating' as const }));
  const groups = Map.groupBy(held, (row) => heldGroupId(groupOf(row)));
  const roles = Map.groupBy(roleRows, (row) => heldGroupId(groupOf(row)));
  const shown = [...groups].slice(0, mostGroups);
  return {
    groups: shown.flatMap(([id, rows]) => toGroup(id, rows, roles.get(id) ?? [])),
    total: { groups: groups.size, gifts: held.reduce((sum, { n }) => sum + n, 0) },
  };
}
