import { z } from 'zod';
import { dimensionKeys } from '../../domain/dimensions.ts';
import type { Tally } from '../../domain/summarise-ratings.ts';

const count = z.int().min(0);
const counts = z.tuple([count, count, count, count, count]);
const released = z.partialRecord(z.enum(dimensionKeys), counts);

/** Reads the figures of a role published last, as stored. Throws when the stored text is damaged. */
export function parseReleased(text: string): Tally {
  return text === '{}' ? {} : released.parse(JSON.parse(text));
}
