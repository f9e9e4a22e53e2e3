import { sql } from 'kysely';
import type { RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import { writtenBefore, type CommentPosition } from './comment-position.ts';
import { requireOpen, touchModule } from './module-settings.ts';
import { blank, queryTemplate } from './query-template.ts';
import { dropObjections } from './objection-queries.ts';
import { forgetCommentNetwork, noteCommentNetwork, type CommentOrigin } from './comment-networks.ts';
import { unassign } from './assignment-queries.ts';
import { forgetFirstLook } from './second-look-queries.ts';
import type { Storage } from './storage-port.ts';
import type { CommentTable, OutboxTable } from './tables.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** A comment as stored. */
export type StoredComment = CommentTable;

/** The comment with an id, whatever its state. */
export function findComment(storage: Storage, id: string): Promise<StoredComment | undefined> {
  return storage.queries.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether anything hangs on a comment, in whatever state. */
export async function hasReplies(storage: Storage, id: string): Promise<boolean> {
  const reply = await storage.queries
    .selectFrom('comment')
    .select('id')
    .where('parent', '=', id)
    .executeTakeFirst();
  return reply !== undefined;
}

/**
 * Published comments of a module that answer no other, newest first, and tombstones with published replies.
 * @param before where the page before ended; undefined for the first page
 */
export function findCommentPage(
  storage: Storage,
  module: string,
  before: CommentPosition | undefined,
  limit: number,
): Promise<StoredComment[]> {
  const query = storage.queries
    .selectFrom('comment')
    .selectAll()
    .where('module', '=', module)
    .where('parent', 'is', null)
    .where((where) =>
      where.or([
        where('state', '=', 'published'),
        where.and([
          where('state', '=', 'erased'),
          where.exists(
            where
              .selectFrom('comment as reply')
              .select('reply.id')
              .whereRef('reply.parent', '=', 'comment.id')
              .where('reply.state', '=', 'published'),
          ),
        ]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  return (before === undefined ? query : query.where(writtenBefore(before))).execute();
}

/** Published replies to comments, oldest first. */
export function findReplies(storage: Storage, parents: readonly string[]): Promise<StoredComment[]> {
  if (parents.length === 0) return Promise.resolve([]);
  return storage.queries
    .selectFrom('comment')
    .selectAll()
    .where('parent', 'in', parents)
    .where('state', '=', 'published')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A statement that undoes the write set with `retry` when the parent has been erased or withdrawn in between. */
function holdParent(storage: Storage, parent: string): Statement {
  return {
    query: storage.queries
      .updateTable('comment')
      .set({ revision: sql<number>`revision + 1` })
      .where('id', '=', parent)
      .where('state', '=', 'published')
      .where('parent', 'is', null)
      .compile(),
    rows: 1,
    mismatch: 'retry',
  };
}

const insertMail = queryTemplate(({ queries }) =>
  queries.insertInto('outbox').values({
    id: blank<string>('id'),
    kind: blank<OutboxTable['kind']>('kind'),
    subject: blank<string>('subject'),
    created_at: blank<number>('created_at'),
    sent_at: blank<number>('sent_at'),
  }),
);

/** Asks for a mail about something new; written together with it. */
export function announce(storage: Storage, mail: OutboxTable): Statement {
  return { query: insertMail(storage, { ...mail }), rows: 1 };
}

const insertComment = queryTemplate(({ queries }) =>
  queries.insertInto('comment').values({
    id: blank<string>('id'),
    module: blank<string>('module'),
    author: blank<string>('author'),
    parent: blank<string>('parent'),
    state: blank<CommentTable['state']>('state'),
    text: blank<string>('text'),
    name: blank<string>('name'),
    role: blank<Role>('role'),
    editors: blank<number>('editors'),
    honeypot: blank<number>('honeypot'),
    reason: blank<string>('reason'),
    reason_key: blank<RejectionReason>('reason_key'),
    revision: blank<number>('revision'),
    created_at: blank<number>('created_at'),
    updated_at: blank<number>('updated_at'),
  }),
);

/** The write set that stores a new comment and asks for a mail about it. */
export function addComment(
  storage: Storage,
  comment: StoredComment,
  mail: OutboxTable | undefined,
  origin: CommentOrigin | undefined,
): WriteSet {
  return [
    { query: insertComment(storage, { ...comment }), rows: 1 },
    requireOpen(storage, 'comments', comment.module),
    ...(origin === undefined ? [] : [noteCommentNetwork(storage, origin)]),
    ...(comment.parent === null ? [] : [holdParent(storage, comment.parent)]),
    ...(mail === undefined ? [] : [announce(storage, mail)]),
  ];
}

/** The write set that changes a comment; undone with `mismatch` when it is no longer as `before` says. */
export function changeComment(
  storage: Storage,
  before: StoredComment,
  change: Partial<Omit<StoredComment, 'id' | 'revision'>>,
  mismatch: 'retry' | 'decided-already' = 'retry',
): WriteSet {
  const query = storage.queries
    .updateTable('comment')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .compile();
  const isPublic = before.state === 'published' || change.state === 'published' || change.state === 'erased';
  return [{ query, rows: 1, mismatch }, ...(isPublic ? [touchModule(storage, before.module)] : [])];
}

/** The write set that erases a comment: nothing is left, or a tombstone when replies hang on it. */
export function eraseComment(
  storage: Storage,
  before: StoredComment,
  answered: boolean,
  now: number,
): WriteSet {
  const { queries } = storage;
  const reports = { query: queries.deleteFrom('report').where('comment', '=', before.id).compile() };
  const traces = [
    unassign(storage, before.id),
    forgetFirstLook(storage, before.id),
    ...dropObjections(storage, before.id, 'all'),
    forgetCommentNetwork(storage, before.id),
  ];
  const mails = { query: queries.deleteFrom('outbox').where('subject', '=', before.id).compile() };
  if (answered) {
    const nothing = {
      text: '',
      name: null,
      role: null,
      author: '',
      reason: null,
      reason_key: null,
      honeypot: 0,
    };
    const tombstone = { ...nothing, state: 'erased', editors: 0, updated_at: now } as const;
    return [...changeComment(storage, before, tombstone), reports, mails, ...traces];
  }
  const erase = queries
    .deleteFrom('comment')
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .compile();
  const touch = before.state === 'published' ? [touchModule(storage, before.module)] : [];
  return [{ query: erase, rows: 1, mismatch: 'retry' }, ...touch, reports, mails, ...traces];
}
