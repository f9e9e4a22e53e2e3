import type { ModerationQueue } from '../../schemas/wire/moderation-answer.ts';
import { findPending } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { toModerated } from './to-moderated.ts';

const pageSize = 50;

/** One page of comments waiting for a decision, oldest first. */
export async function getQueue(storage: Storage, cursor: string | undefined): Promise<ModerationQueue> {
  const found = await findPending(storage, cursor, pageSize + 1);
  const page = found.slice(0, pageSize);
  return {
    comments: page.map(toModerated),
    next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
