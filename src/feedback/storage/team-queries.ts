import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import { unassignAllOf } from './assignment-queries.ts';
import type { Storage } from './storage-port.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** Everybody who was ever invited, by mail address, with the time of the last sign-in the log knows. */
export function findTeam({ queries }: Storage) {
  return queries
    .selectFrom('moderator')
    .leftJoin('log_entry', (join) =>
      join.onRef('log_entry.moderator', '=', 'moderator.id').on('log_entry.action', '=', 'sign-in'),
    )
    .select([
      'moderator.id',
      'moderator.mail',
      'moderator.role',
      'moderator.state',
      'moderator.subject',
      'moderator.created_at',
      (builder) => builder.fn.max<number | string | null>('log_entry.at').as('last_sign_in'),
    ])
    .groupBy([
      'moderator.id',
      'moderator.mail',
      'moderator.role',
      'moderator.state',
      'moderator.subject',
      'moderator.created_at',
    ])
    .orderBy('moderator.mail')
    .execute();
}

/** Whether anybody who is not disabled holds all rights. */
export async function hasAdministrator({ queries }: Storage): Promise<boolean> {
  const row = await queries
    .selectFrom('moderator')
    .select('id')
    .where('role', '=', 'administrator')
    .where('state', '!=', 'disabled')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many people can decide. */
export async function countActive({ queries }: Storage): Promise<number> {
  const row = await queries
    .selectFrom('moderator')
    .select((builder) => builder.fn.countAll<number | string>().as('n'))
    .where('state', '=', 'active')
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Lets changes of the team come one after another: two who take each other's rights at once would leave nobody. */
function oneAfterAnother({ queries }: Storage, now: number): Statement {
  const value = String(now);
  return {
    query: queries
      .insertInto('store_fact')
      .values({ name: 'team-changed', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .compile(),
    rows: 1,
  };
}

/** The statements that take rights away: undone with `last-administrator` where nobody else would be left with all of them. */
function takeRights(
  storage: Storage,
  id: string,
  change: { role?: ModeratorRole; state?: 'disabled' },
  now: number,
): WriteSet {
  const query = storage.queries
    .updateTable('moderator')
    .set(change)
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('role', '!=', 'administrator'),
        where('state', '!=', 'active'),
        where.exists(
          where
            .selectFrom('moderator as other')
            .select('other.id')
            .where('other.role', '=', 'administrator')
            .where('other.state', '=', 'active')
            .where('other.id', '!=', id),
        ),
      ]),
    )
    .compile();
  return [oneAfterAnother(storage, now), { query, rows: 1, mismatch: 'last-administrator' }];
}

/** Gives somebody another role. */
export function setRole(storage: Storage, id: string, role: ModeratorRole, now: number): WriteSet {
  return takeRights(storage, id, { role }, now);
}

/** Shuts an account: nothing that could let its owner in is left. */
export function disable(storage: Storage, id: string, now: number): WriteSet {
  const { queries } = storage;
  return [
    ...takeRights(storage, id, { state: 'disabled' }, now),
    { query: queries.deleteFrom('session').where('moderator', '=', id).compile() },
    { query: queries.deleteFrom('invitation').where('moderator', '=', id).compile() },
    unassignAllOf(storage, id),
  ];
}

/** Opens an account again: active where a way to sign in is left, else as if just invited. */
export function enable({ queries }: Storage, id: string): Statement {
  return {
    query: queries
      .updateTable('moderator')
      .set((set) => ({
        state: set
          .case()
          .when(
            set.or([
              // The time step of the last one-time password: a passphrase without one was never proved.
              set('totp_step', '>', 0),
              set('subject', 'is not', null),
              set.exists(
                set
                  .selectFrom('passkey')
                  .select('passkey.id')
                  .whereRef('passkey.moderator', '=', 'moderator.id'),
              ),
            ]),
          )
          .then<'active' | 'invited'>('active')
          .else<'active' | 'invited'>('invited')
          .end(),
      }))
      .where('id', '=', id)
      .where('state', '=', 'disabled')
      .compile(),
    rows: 1,
    mismatch: 'conflict',
  };
}
