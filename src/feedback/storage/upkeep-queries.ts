import type { Storage } from './storage-port.ts';
import type { Statement } from './write-set.ts';

/** What runs from time to time and leaves a note. */
export type UpkeepJob = 'retention' | 'backup';

function factOf(job: UpkeepJob): string {
  return `last-${job}`;
}

/** Notes that a job has done its work, over what the last run noted. */
export function noteRun(
  storage: Storage,
  job: UpkeepJob,
  note: Readonly<Record<string, unknown>> & { readonly at: number },
): Statement {
  const value = JSON.stringify(note);
  return {
    query: storage.queries
      .insertInto('store_fact')
      .values({ name: factOf(job), value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .compile(),
    rows: 1,
  };
}

/** What the last run of a job noted, undefined before the first. */
export async function findRun(storage: Storage, job: UpkeepJob): Promise<unknown> {
  const row = await storage.queries
    .selectFrom('store_fact')
    .select('value')
    .where('name', '=', factOf(job))
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}
