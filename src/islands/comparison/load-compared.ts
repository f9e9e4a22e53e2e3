import { type ComparedModule, comparedModule } from '../../domain/comparison/comparison.ts';
import { endpointBase } from '../../config/feedback-address.ts';
import { moduleFiles } from '../../config/routes.ts';
import type { ComparedRecord } from '../../schemas/wire/compared-record.ts';
import type { RatingsOverview } from '../../schemas/wire/rating-summary.ts';

/** A module as the comparison shows it. */
export type ShownModule = ComparedModule &
  Pick<ComparedRecord, 'address' | 'summary' | 'checked' | 'sharedFigures'>;

const loaded = new Map<string, ShownModule>();

function holds<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}

/** It looks at the outline; the files are our own, of the same build or an older one. */
function readsRecord(value: unknown): value is ComparedRecord {
  return holds(value, 'slug') && holds(value, 'effort') && holds(value, 'ratings') && holds(value, 'places');
}

function readsRatings(value: unknown): value is RatingsOverview {
  return holds(value, 'modules');
}

/** A file of this site as JSON; undefined when it is not there. */
async function read(address: string, patience: number): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience), cache: 'no-cache' });
  return answer.ok ? answer.json() : undefined;
}

/**
 * What the build knows of a module.
 * @throws Error when the file does not arrive or is not what was expected
 */
export async function loadModule(slug: string): Promise<ShownModule> {
  const before = loaded.get(slug);
  if (before) return before;
  const value = await read(`${moduleFiles.compared}${slug}.json`, 15_000);
  if (!readsRecord(value)) throw new Error(`no record of ${slug}`);
  const module = comparedModule(value);
  loaded.set(slug, module);
  return module;
}

/** Ratings as they are now, by module; undefined when the endpoint does not answer. */
export async function loadRatings(): Promise<RatingsOverview['modules'] | undefined> {
  // Live figures are a gift: without them the page shows those of the build and says so.
  const value = await read(`${endpointBase}/ratings`, 5000).catch(() => undefined);
  return readsRatings(value) ? value.modules : undefined;
}
