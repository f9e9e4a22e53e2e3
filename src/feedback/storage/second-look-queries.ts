import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** Modules in which two people approve. */
export async function findSecondLooks({ queries }: Storage): Promise<ReadonlySet<string>> {
  const rows = await queries.selectFrom('second_look').select('module').execute();
  return new Set(rows.map(({ module }) => module));
}

/** Asks for two people in a module, or no longer. */
export function setSecondLook({ queries }: Storage, module: string, wanted: boolean, now: number): Statement {
  return {
    query: wanted
      ? queries
          .insertInto('second_look')
          .values({ module, since: now })
          .onConflict((conflict) => conflict.column('module').doNothing())
          .compile()
      : queries.deleteFrom('second_look').where('module', '=', module).compile(),
  };
}

/** First approvals that still fit the version that waits, by the id of the comment. */
export async function findFirstLooks({ queries }: Storage) {
  const rows = await queries
    .selectFrom('first_look')
    .innerJoin('comment', 'comment.id', 'first_look.comment')
    .leftJoin('moderator', 'moderator.id', 'first_look.moderator')
    .select(['first_look.comment', 'first_look.moderator', 'moderator.mail'])
    .where('comment.state', '=', 'pending')
    .whereRef('comment.revision', '=', 'first_look.revision')
    .execute();
  return new Map(
    rows.map(({ comment, moderator, mail }) => [comment, { id: moderator, mail: mail ?? moderator }]),
  );
}

/** How many waiting comments somebody approved first. */
export async function countFirstLooksOf({ queries }: Storage, moderator: string): Promise<number> {
  const row = await queries
    .selectFrom('first_look')
    .innerJoin('comment', 'comment.id', 'first_look.comment')
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('first_look.moderator', '=', moderator)
    .where('comment.state', '=', 'pending')
    .whereRef('comment.revision', '=', 'first_look.revision')
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** Who approved this version first; undefined when nobody did. */
export async function findFirstLook(
  { queries }: Storage,
  comment: string,
  revision: number,
): Promise<string | undefined> {
  const row = await queries
    .selectFrom('first_look')
    .select('moderator')
    .where('comment', '=', comment)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.moderator;
}

/** Notes a first approval; undone with `decided-already` when somebody else noted one of this version a moment ago. */
export function noteFirstLook(
  { queries }: Storage,
  look: { comment: string; moderator: string; revision: number; at: number },
): Statement {
  const { comment, ...rest } = look;
  return {
    query: queries
      .insertInto('first_look')
      .values({ comment, ...rest })
      .onConflict((conflict) =>
        conflict.column('comment').doUpdateSet(rest).where('first_look.revision', '!=', look.revision),
      )
      .compile(),
    rows: 1,
    mismatch: 'decided-already',
  };
}

/** Forgets the first approval of what is decided. */
export function forgetFirstLook({ queries }: Storage, comment: string): Statement {
  return { query: queries.deleteFrom('first_look').where('comment', '=', comment).compile() };
}
