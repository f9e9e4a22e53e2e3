import type { ModuleCounts } from '../../schemas/wire/moderation-answer.ts';
import type { Services } from '../services.ts';
import { countComments, countOpenReports } from '../storage/desk-queries.ts';
import { findSecondLooks } from '../storage/second-look-queries.ts';
import { readAllModuleSettings } from '../storage/module-settings.ts';
import { readReleasedSummaries } from '../storage/released-summaries.ts';

/** What there is in each module and whether it takes more; also in those the site no longer has. */
export async function getModules({
  storage,
  slugs,
}: Pick<Services, 'storage' | 'slugs'>): Promise<ModuleCounts[]> {
  const settings = new Map((await readAllModuleSettings(storage)).map((one) => [one.module, one]));
  const released = await readReleasedSummaries(storage);
  const comments = await countComments(storage);
  const secondLooks = await findSecondLooks(storage);
  const reports = new Map((await countOpenReports(storage)).map(({ module, n }) => [module, Number(n)]));
  const names = new Set([...slugs, ...settings.keys(), ...comments.map(({ module }) => module)]);
  return [...names].sort().map((module) => {
    const own = settings.get(module);
    const count = (wanted: string) =>
      Number(comments.find((row) => row.module === module && row.state === wanted)?.n ?? 0);
    return {
      module,
      known: slugs.has(module),
      ratings: own?.ratings ?? 'open',
      comments: own?.comments ?? 'open',
      raters: released.get(module)?.raters ?? 0,
      pending: count('pending'),
      published: count('published'),
      rejected: count('rejected'),
      openReports: reports.get(module) ?? 0,
      secondLook: secondLooks.has(module),
    };
  });
}
