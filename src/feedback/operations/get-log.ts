import type { LogEntry, ModerationLog } from '../../schemas/wire/moderation-answer.ts';
import { findLog, type StoredEntry } from '../storage/log-queries.ts';
import type { Storage } from '../storage/storage-port.ts';

const pageSize = 100;

/** An entry of the log as moderators see it. */
export function toLogEntry(entry: StoredEntry): LogEntry {
  return {
    id: entry.id,
    moderator: entry.mail ?? entry.moderator,
    action: entry.action,
    subject: entry.subject,
    ...(entry.person === null ? {} : { person: entry.person }),
    ...(entry.comment === null ? {} : { comment: entry.comment }),
    ...(entry.module === null ? {} : { module: entry.module }),
    ...(entry.reason === null ? {} : { reason: entry.reason }),
    at: new Date(entry.at).toISOString(),
  };
}

/** One page of the log, newest first. */
export async function getLog(storage: Storage, cursor: string | undefined): Promise<ModerationLog> {
  const found = await findLog(storage, cursor, pageSize + 1);
  const page = found.slice(0, pageSize);
  return {
    entries: page.map(toLogEntry),
    next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
