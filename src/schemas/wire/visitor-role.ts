import * as z from 'zod';
import { roleKeys } from '../../domain/ratings/roles.ts';

/** From where a visitor speaks. */
export const visitorRole = z
  .enum(roleKeys, { error: 'not-a-choice' })
  .meta({ description: 'From where the visitor speaks' });
