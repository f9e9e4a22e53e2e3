import * as z from 'zod';
import { levels } from '../../domain/dimensions.ts';

/** A level as sent by a visitor: a whole number, 1 is the left pole, 5 the right pole. */
export const ratingLevel = z
  .literal(levels, { error: 'level-out-of-range' })
  .meta({ description: 'Level from 1 (left pole) to 5 (right pole)' });
