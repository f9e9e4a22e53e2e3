import type { ExportRequest } from '../../schemas/wire/moderation-request.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findAssignmentsOf } from '../storage/assignment-queries.ts';
import { findCommentOrigin } from '../storage/comment-networks.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findEntriesAbout, findEntriesBy } from '../storage/log-queries.ts';
import { findModerator } from '../storage/moderator-queries.ts';
import { findObjectionAbout } from '../storage/objection-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { isDemoStore } from '../storage/store-facts.ts';
import type { Moderator } from './moderator-session.ts';

interface Line {
  readonly kind: string;
  readonly [field: string]: unknown;
}

async function everything({ queries }: Storage): Promise<Line[]> {
  const ratings = await queries.selectFrom('rating').selectAll().orderBy('module').orderBy('voter').execute();
  const comments = await queries
    .selectFrom('comment')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const reports = await queries.selectFrom('report').selectAll().orderBy('id').execute();
  const objections = await queries.selectFrom('objection').selectAll().orderBy('id').execute();
  return [
    ...ratings.map((row) => ({ kind: 'rating', row })),
    ...comments.map((row) => ({ kind: 'comment', row })),
    ...reports.map((row) => ({ kind: 'report', row })),
    ...objections.map((row) => ({ kind: 'objection', row })),
  ];
}

/** A comment and its reports, for somebody who asks what is stored about them; without the hashes of others. */
async function aboutComment(storage: Storage, id: string): Promise<Line[]> {
  const comment = await findComment(storage, id);
  if (comment === undefined) throw new Problem('not-found');
  const reports = await storage.queries
    .selectFrom('report')
    .select(['id', 'comment', 'reason', 'text', 'state', 'created_at'])
    .where('comment', '=', id)
    .orderBy('id')
    .execute();
  const objection = await findObjectionAbout(storage, id);
  const origin = await findCommentOrigin(storage, id);
  return [
    { kind: 'comment', row: comment },
    ...reports.map((row) => ({ kind: 'report', row })),
    ...(objection === undefined ? [] : [{ kind: 'objection', row: objection }]),
    ...(origin === undefined ? [] : [{ kind: 'comment-network', row: origin }]),
    ...(await findEntriesAbout(storage, [id], 100)).map(({ action, at }) => ({
      kind: 'log',
      row: { action, at },
    })),
  ];
}

/** What is stored about the moderator who asks; of the ways to sign in only when they were set up. */
async function aboutModerator(storage: Storage, id: string): Promise<Line[]> {
  const moderator = await findModerator(storage, id);
  if (moderator === undefined) throw new Problem('not-found');
  const { mail, state, created_at } = moderator;
  const passkeys = await storage.queries
    .selectFrom('passkey')
    .select('created_at')
    .where('moderator', '=', id)
    .execute();
  return [
    {
      kind: 'moderator',
      row: {
        id,
        mail,
        state,
        created_at,
        passphrase: moderator.passphrase !== null,
        townAccount: moderator.subject !== null,
      },
    },
    ...passkeys.map((row) => ({ kind: 'passkey', row })),
    ...(await findAssignmentsOf(storage, id)).map((row) => ({ kind: 'assignment', row })),
    ...(await findEntriesBy(storage, id)).map(({ action, subject, at }) => ({
      kind: 'log',
      row: { action, subject, at },
    })),
  ];
}

/**
 * What is stored, one JSON object a line. Asked for without more, it is everything visitors gave, with the keyed
 * hashes, so that it can be imported again under the same server key; moderators, sessions and invitations are left
 * out, they are no contributions. Sample data carry a mark on every line, with which no store takes them.
 *
 * @throws Problem `not-found` when the comment asked for is not there
 */
export async function exportData(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  { of, comment }: ExportRequest = {},
): Promise<string[]> {
  const { storage } = services;
  const lines =
    comment !== undefined
      ? await aboutComment(storage, comment)
      : of === 'me'
        ? await aboutModerator(storage, moderator.id)
        : await everything(storage);
  const action = of === 'me' && comment === undefined ? 'export of=me' : 'export';
  const entry = { moderator: moderator.id, action, subject: comment ?? '', at: services.now() };
  await storage.write([logAction(storage, entry)]);
  const mark = (await isDemoStore(storage)) ? { demo: true } : {};
  return [{ kind: 'feedback-export', version: 1 }, ...lines].map(
    (line) => `${JSON.stringify({ ...line, ...mark })}\n`,
  );
}
