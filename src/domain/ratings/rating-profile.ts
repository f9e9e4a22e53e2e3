import { dimensionKeys, levels, type DimensionKey, type Level } from '../dimensions.ts';

/** The levels somebody gave; a dimension left out is absent or null. */
export type GivenLevels = Partial<Readonly<Record<DimensionKey, Level | null | undefined>>>;

/** All levels of a rating in one text, for example `time:3 cost:1`; equal ratings give equal texts. */
export function profileOf(given: GivenLevels): string {
  return dimensionKeys.flatMap((key) => (given[key] ? [`${key}:${given[key]}`] : [])).join(' ');
}

/** The levels a profile was made of. What is no dimension of today is left out. */
export function parseProfile(profile: string): GivenLevels {
  const given: Partial<Record<DimensionKey, Level>> = {};
  for (const part of profile.split(' ')) {
    const [name, value] = part.split(':');
    const key = dimensionKeys.find((one) => one === name);
    const level = levels.find((one) => String(one) === value);
    if (key !== undefined && level !== undefined) given[key] = level;
  }
  return given;
}
