import { giftKinds } from '../../domain/ratings/gift-kinds.ts';
import { intakePatterns } from '../../domain/ratings/intake-patterns.ts';
import { dayOfIso, isoOfDay } from '../guard/german-day.ts';
import type { HeldTogether } from '../storage/held-queries.ts';
import { networkLetter, networkNumber } from './network-letter.ts';

const forgotten = '-';

/** The name of a group by which it is decided, for example `rating.wohnberatung.2026-11-30.network.A`. */
export function heldGroupId({ kind, module, day, pattern, network, profile }: HeldTogether): string {
  const parts = [kind, module, isoOfDay(day), pattern];
  if (network !== undefined) parts.push(network === null ? forgotten : networkLetter(network));
  if (profile !== undefined) parts.push(profile.replaceAll(' ', '_'));
  return parts.join('.');
}

/** The group of a name; undefined when it is none. */
export function parseHeldGroupId(id: string): HeldTogether | undefined {
  const [givenKind, module = '', iso = '', givenPattern, last] = id.split('.');
  const kind = giftKinds.find((one) => one === givenKind);
  const pattern = intakePatterns.find((one) => one === givenPattern);
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? dayOfIso(iso) : Number.NaN;
  if (kind === undefined || pattern === undefined || Number.isNaN(day)) return undefined;
  const group = { kind, module, day, pattern };
  if (pattern === 'total') return last === undefined ? group : undefined;
  if (last === undefined) return undefined;
  if (pattern === 'profile') return { ...group, profile: last.replaceAll('_', ' ') };
  if (last === forgotten) return { ...group, network: null };
  return /^[A-Z]{1,4}$/.test(last) ? { ...group, network: networkNumber(last) } : undefined;
}
