import { ratingSummary, type RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { ReleaseTable } from './intake-tables.ts';
import type { Storage } from './storage-port.ts';

const newest = queryTemplate(({ queries }) =>
  queries.selectFrom('release').selectAll().orderBy('number', 'desc').limit(1),
);

/** The newest release, undefined before the first. */
export async function readRelease(storage: Storage): Promise<ReleaseTable | undefined> {
  const { rows } = await storage.queries.executeQuery(newest(storage, {}));
  return rows[0];
}

const summaryOf = queryTemplate(({ queries }) =>
  queries.selectFrom('released_summary').select('summary').where('module', '=', blank<string>('module')),
);

const parse = (text: string): RatingSummary => ratingSummary.parse(JSON.parse(text));

/**
 * The released summary of a module, undefined while nothing of it is released.
 * @throws ZodError when the stored text is damaged
 */
export async function readReleasedSummary(
  storage: Storage,
  module: string,
): Promise<RatingSummary | undefined> {
  const { rows } = await storage.queries.executeQuery(summaryOf(storage, { module }));
  return rows[0] === undefined ? undefined : parse(rows[0].summary);
}

/** The released summaries of all modules, by module. */
export async function readReleasedSummaries(storage: Storage): Promise<Map<string, RatingSummary>> {
  const rows = await storage.queries.selectFrom('released_summary').selectAll().orderBy('module').execute();
  return new Map(rows.map(({ module, summary }) => [module, parse(summary)]));
}
