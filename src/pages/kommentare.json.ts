import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { moduleCommentFeed } from '../config/routes.ts';
import { feedOfModule } from './_comment-feed.ts';

/** The feeds of all modules by their addresses, for the build, which makes files of them and removes this one. */
export const GET: APIRoute = async ({ site: base }) => {
  const { modules } = await getCatalogue();
  const feeds = [...modules.values()].map(
    async (module) => [moduleCommentFeed(module.id), await feedOfModule(base, module)] as const,
  );
  return Response.json(Object.fromEntries(await Promise.all(feeds)));
};
