import { type ComparedModule, comparedModule } from '../../domain/comparison.ts';
import { routes } from '../../config/routes.ts';
import type { ComparedRecord } from '../../schemas/compared-record.ts';
import type { RatingsOverview } from '../../schemas/rating-summary.ts';
import { callEndpoint, readsObjectWith } from '../shared/call-endpoint.ts';

/** A module as the comparison shows it. */
export type ShownModule = ComparedModule & Pick<ComparedRecord, 'address' | 'summary' | 'checked'>;

const loaded = new Map<string, ShownModule>();
const readsRecord = readsObjectWith<ComparedRecord>('slug', 'effort', 'ratings', 'places');
const readsRatings = readsObjectWith<RatingsOverview>('modules');

/**
 * What the build knows of a module.
 * @throws Error when the file does not arrive or is not what was expected
 */
export async function loadModule(slug: string): Promise<ShownModule> {
  const before = loaded.get(slug);
  if (before) return before;
  const answer = await fetch(`${routes.comparison}daten/${slug}.json`, {
    signal: AbortSignal.timeout(15_000),
  });
  const value: unknown = answer.ok ? await answer.json() : undefined;
  if (!readsRecord(value)) throw new Error(`no record of ${slug}`);
  const module = comparedModule(value);
  loaded.set(slug, module);
  return module;
}

/** Ratings as they are now, by module; undefined when the endpoint does not answer. */
export async function loadRatings(): Promise<RatingsOverview['modules'] | undefined> {
  const result = await callEndpoint({
    method: 'GET',
    path: '/ratings',
    reads: readsRatings,
    timeout: 5000,
  });
  return result.ok ? result.value.modules : undefined;
}
