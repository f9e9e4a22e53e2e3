import type { Storage } from './storage-port.ts';
import type { FailedSignInTable } from './moderation-tables.ts';
import type { Statement } from './write-set.ts';

/** What is known of wrong attempts under any of these keys, the latest first. */
export function findFailedSignIns(
  { queries }: Storage,
  keys: readonly string[],
): Promise<FailedSignInTable[]> {
  return queries
    .selectFrom('failed_sign_in')
    .selectAll()
    .where('key', 'in', keys)
    .orderBy('at', 'desc')
    .execute();
}

/** Notes a wrong attempt over what was known. */
export function noteFailedSignIn({ queries }: Storage, failed: FailedSignInTable): Statement {
  const { key, ...rest } = failed;
  return {
    query: queries
      .insertInto('failed_sign_in')
      .values({ key, ...rest })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(rest))
      .compile(),
    rows: 1,
  };
}

/** Forgets wrong attempts after a right one. */
export function forgetFailedSignIns({ queries }: Storage, keys: readonly string[]): Statement {
  return { query: queries.deleteFrom('failed_sign_in').where('key', 'in', keys).compile() };
}
