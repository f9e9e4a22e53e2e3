import type { APIRoute, GetStaticPaths } from 'astro';
import { entryOf, getCatalogue, pageOf } from '../../../catalogue/catalogue.ts';
import { moduleCommentFeed } from '../../../config/routes.ts';
import { text } from '../../../i18n/feed-texts.ts';
import { commentFeed } from '../../_comment-feed.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { modules } = await getCatalogue();
  return [...modules.keys()].map((slug) => ({ params: { slug } }));
};

/** Atom feed of published comments on one module. */
export const GET: APIRoute = async ({ site: base, params }) => {
  const { modules } = await getCatalogue();
  const module = entryOf(modules, { id: params['slug'] ?? '' });
  return commentFeed({
    base,
    address: moduleCommentFeed(module.id),
    page: pageOf(module),
    title: text('feed.comments.module', { module: module.data.title }),
    module: module.id,
  });
};
