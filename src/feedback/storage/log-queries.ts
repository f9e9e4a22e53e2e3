import type { LoggedDeed } from '../../domain/moderation/count-decisions.ts';
import type { Storage } from './storage-port.ts';

/** Log entries with the mail address of the moderator and what they are about: somebody at the desk or, while it is stored, a comment. */
function entries(storage: Storage) {
  return storage.queries
    .selectFrom('log_entry')
    .leftJoin('moderator', 'moderator.id', 'log_entry.moderator')
    .leftJoin('moderator as about', 'about.id', 'log_entry.subject')
    .leftJoin('report', 'report.id', 'log_entry.subject')
    .leftJoin('comment', (join) =>
      join.on((on) => on('comment.id', '=', on.fn.coalesce('report.comment', 'log_entry.subject'))),
    )
    .select([
      'log_entry.id',
      'log_entry.moderator',
      'log_entry.action',
      'log_entry.subject',
      'log_entry.at',
      'log_entry.reason',
      'moderator.mail',
      'about.mail as person',
      'comment.id as comment',
      'comment.module',
    ]);
}

/** The newest entries, or those before an entry. */
export function findLog(storage: Storage, before: string | undefined, limit: number) {
  const query = entries(storage).orderBy('log_entry.id', 'desc').limit(limit);
  return (before === undefined ? query : query.where('log_entry.id', '<', before)).execute();
}

/** Entries about any of these subjects, oldest first. */
export function findEntriesAbout(storage: Storage, subjects: readonly string[], limit: number) {
  return entries(storage)
    .where('log_entry.subject', 'in', subjects)
    .orderBy('log_entry.id')
    .limit(limit)
    .execute();
}

/** Everything a moderator did, oldest first. */
export function findEntriesBy(storage: Storage, moderator: string) {
  return entries(storage).where('log_entry.moderator', '=', moderator).orderBy('log_entry.id').execute();
}

/** What moderators did since a time, without who did it and to what. */
export function findDeedsSince({ queries }: Storage, since: number): Promise<LoggedDeed[]> {
  return queries.selectFrom('log_entry').select(['action', 'waited']).where('at', '>=', since).execute();
}

export type StoredEntry = Awaited<ReturnType<typeof findLog>>[number];
