import * as z from 'zod';
import { dimensionKeys } from '../../domain/dimensions.ts';
import type { Tally } from '../../domain/ratings/summarise-ratings.ts';

const count = z.int().min(0);
const counts = z.tuple([count, count, count, count, count]);
const history = z.partialRecord(z.enum(dimensionKeys), z.array(counts));
const released = z.partialRecord(z.enum(dimensionKeys), counts);

/** Reads the figures of a role published last, as stored. Throws when the stored text is damaged. */
export function parseReleased(text: string): Tally {
  return text === '{}' ? {} : released.parse(JSON.parse(text));
}

/** All figures of a role ever published, per dimension in order of time. */
export type ReleaseHistory = z.infer<typeof history>;

/** Reads all figures of a role ever published, as stored. Throws when the stored text is damaged. */
export function parseReleaseHistory(text: string): ReleaseHistory {
  return history.parse(JSON.parse(text));
}
