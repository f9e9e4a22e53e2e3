import { dimensionKeys, levels } from '../../../domain/dimensions.ts';
import { intakeThresholds } from '../../../domain/ratings/intake-patterns.ts';
import { roleKeys } from '../../../domain/ratings/roles.ts';
import { useStatuses } from '../../../domain/ratings/use-statuses.ts';
import { dimensionWords, levelWords } from '../../../i18n/dimension-words.ts';
import { plural, text } from '../../../i18n/intake-texts.ts';
import { roleWords } from '../../../i18n/role-words.ts';
import type { HeldGroup } from '../../../schemas/wire/held-gifts.ts';

/** The pattern in two or three words, for example "Netz B". */
export function patternText({ pattern, group }: HeldGroup): string {
  if (pattern !== 'network') return text(`held.short.${pattern}`);
  return group === null ? text('held.short.networkForgotten') : text('held.short.network', { group });
}

/** Why a group is held, and what that may mean. */
export function whyText({ kind, pattern, group, networks }: HeldGroup): string {
  const from = plural('held.networks', networks);
  if (pattern === 'profile')
    return text('held.why.profile', {
      equal: plural(`intake.${kind}`, intakeThresholds.equal),
      networks: from,
    });
  if (pattern === 'total')
    return text('held.why.total', { most: plural(`intake.${kind}`, intakeThresholds.total), networks: from });
  const most = plural(`intake.${kind}`, intakeThresholds.network);
  return group === null
    ? text('held.why.networkForgotten', { most })
    : text('held.why.network', { most, group });
}

/** What was given, a line for each dimension with all its levels; without counts where nobody gave it. */
export function profileLines({ dimensions }: Pick<HeldGroup, 'dimensions'>) {
  return dimensionKeys.map((key) => {
    const { name } = dimensionWords[key];
    const counts = dimensions[key];
    if (counts === undefined) return { name, given: text('held.notGiven') };
    const given = levels
      .map((level) => ({ level, count: counts[level - 1] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => text('held.level', { count, words: levelWords(key, level) }));
    return { name, counts, given: given.join(', ') };
  });
}

/** Who gave it, as they said themselves. */
export function rolesText({ count, roles: given }: HeldGroup): string {
  const known = roleKeys.flatMap((key) => {
    const n = given[key] ?? 0;
    return n === 0 ? [] : [text('held.role', { count: n, role: roleWords[key] })];
  });
  const silent = count - roleKeys.reduce((sum, key) => sum + (given[key] ?? 0), 0);
  return [...known, ...(silent > 0 ? [text('held.noRole', { count: silent })] : [])].join(', ');
}

/** Which marks of use were given. */
export function usesText({ uses }: Pick<HeldGroup, 'uses'>): string {
  return useStatuses
    .flatMap((status) => {
      const count = uses[status] ?? 0;
      return count === 0 ? [] : [text(`held.useOf.${status}`, { count })];
    })
    .join(', ');
}
