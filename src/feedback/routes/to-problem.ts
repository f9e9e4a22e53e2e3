import { Problem } from './problem.ts';
import { isUnavailable, StorageFull } from '../storage/storage-port.ts';
import { WriteMismatch } from '../storage/write-set.ts';

/** The failure to answer with for anything that was thrown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return new Problem('busy', { retryAfter: 2, cause: error });
  if (error instanceof StorageFull) return new Problem('storage-full', { cause: error });
  if (error instanceof WriteMismatch && error.mismatch !== 'replay') {
    return error.mismatch === 'retry'
      ? new Problem('conflict', { cause: error })
      : new Problem(error.mismatch, { cause: error });
  }
  return new Problem('internal', { cause: error });
}
