import type { APIRoute, GetStaticPaths } from 'astro';
import { allRecords } from '../../../catalogue/publishing/all-records.ts';
import { entryOf, getCatalogue } from '../../../catalogue/catalogue.ts';
import { feedOfModule } from '../../_comment-feed.ts';
import { feedAnswer } from '../../_feed-answer.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allRecords()).map(({ slug }) => ({ params: { slug } }));

/** Atom feed of published comments on one module. */
export const GET: APIRoute = async ({ site: base, params }) => {
  const { modules } = await getCatalogue();
  return feedAnswer(await feedOfModule(base, entryOf(modules, { id: params['slug'] ?? '' })));
};
