import { scaleVersion } from '../../domain/dimensions.ts';
import type { RatingsOverview } from '../../schemas/wire/rating-summary.ts';
import { isoOfDay } from '../guard/german-day.ts';
import { readAllModuleSettings } from '../storage/module-settings.ts';
import { readRelease, readReleasedSummaries } from '../storage/released-summaries.ts';
import type { Storage } from '../storage/storage-port.ts';

/** Released summaries of all modules the site knows and whose ratings are not closed. */
export async function getOverview(storage: Storage, slugs: ReadonlySet<string>): Promise<RatingsOverview> {
  const newest = await readRelease(storage);
  const settings = await readAllModuleSettings(storage);
  const closed = new Set(settings.filter(({ ratings }) => ratings === 'closed').map(({ module }) => module));
  const released = await readReleasedSummaries(storage);
  return {
    scale: scaleVersion,
    releasedOn: newest === undefined ? null : isoOfDay(newest.released_on),
    modules: Object.fromEntries([...released].filter(([module]) => slugs.has(module) && !closed.has(module))),
  };
}
