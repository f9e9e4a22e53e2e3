import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** Who has taken what, by the id of the comment or report, with mail addresses. */
export async function findAssignments({ queries }: Storage) {
  const rows = await queries
    .selectFrom('assignment')
    .innerJoin('moderator', 'moderator.id', 'assignment.moderator')
    .select(['assignment.subject', 'assignment.moderator', 'moderator.mail'])
    .execute();
  return new Map(rows.map(({ subject, moderator, mail }) => [subject, { id: moderator, mail }]));
}

/** What somebody has, and since when in UTC milliseconds. */
export function findAssignmentsOf({ queries }: Storage, moderator: string) {
  return queries
    .selectFrom('assignment')
    .select(['subject', 'at'])
    .where('moderator', '=', moderator)
    .orderBy('at')
    .execute();
}

/** Gives something to somebody, over whoever had it before. */
export function assign({ queries }: Storage, subject: string, moderator: string, at: number): Statement {
  return {
    query: queries
      .insertInto('assignment')
      .values({ subject, moderator, at })
      .onConflict((conflict) => conflict.column('subject').doUpdateSet({ moderator, at }))
      .compile(),
    rows: 1,
  };
}

/** Takes something from whoever has it; for what is decided. */
export function unassign({ queries }: Storage, subject: string): Statement {
  return { query: queries.deleteFrom('assignment').where('subject', '=', subject).compile() };
}

/** Frees everything somebody has, for one who leaves. */
export function unassignAllOf({ queries }: Storage, moderator: string): Statement {
  return { query: queries.deleteFrom('assignment').where('moderator', '=', moderator).compile() };
}
