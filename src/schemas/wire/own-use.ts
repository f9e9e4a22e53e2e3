import * as z from 'zod';
import { useStatuses } from '../../domain/ratings/use-statuses.ts';
import { counting } from './own-rating.ts';

const status = z
  .enum(useStatuses, { error: 'not-a-choice' })
  .meta({ description: 'Being done, has been done, was dropped' });

/** A visitor's mark of use. It replaces what the same visitor gave before. */
export const useRequest = z.strictObject({ status });

export type UseRequest = z.infer<typeof useRequest>;

/** A visitor's own mark of use, as stored. */
export const ownUse = z.strictObject({ status, ...counting });

export type OwnUse = z.infer<typeof ownUse>;
