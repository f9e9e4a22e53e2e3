import type { ModuleCounts } from '../../schemas/wire/moderation-answer.ts';
import type { Services } from '../services.ts';
import { countComments, countOpenReports } from '../storage/desk-queries.ts';
import { findSecondLooks } from '../storage/second-look-queries.ts';
import { readModuleStates } from '../storage/module-queries.ts';

/** What there is in each module and whether it takes more; also in those the site no longer has. */
export async function getModules({
  storage,
  slugs,
}: Pick<Services, 'storage' | 'slugs'>): Promise<ModuleCounts[]> {
  const states = new Map((await readModuleStates(storage)).map((state) => [state.module, state]));
  const comments = await countComments(storage);
  const secondLooks = await findSecondLooks(storage);
  const reports = new Map((await countOpenReports(storage)).map(({ module, n }) => [module, Number(n)]));
  const names = new Set([...slugs, ...states.keys(), ...comments.map(({ module }) => module)]);
  return [...names].sort().map((module) => {
    const state = states.get(module);
    const count = (wanted: string) =>
      Number(comments.find((row) => row.module === module && row.state === wanted)?.n ?? 0);
    return {
      module,
      known: slugs.has(module),
      ratings: state?.ratings ?? 'open',
      comments: state?.comments ?? 'open',
      raters: state?.raters ?? 0,
      pending: count('pending'),
      published: count('published'),
      rejected: count('rejected'),
      openReports: reports.get(module) ?? 0,
      secondLook: secondLooks.has(module),
    };
  });
}
