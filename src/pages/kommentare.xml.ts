import type { APIRoute } from 'astro';
import { routes } from '../config/routes.ts';
import { site } from '../config/site.ts';
import { text } from '../i18n/feed-texts.ts';
import { commentFeedXml } from './_comment-feed.ts';
import { feedAnswer } from './_feed-answer.ts';

/** Atom feed of published comments on all modules. */
export const GET: APIRoute = async ({ site: base }) =>
  feedAnswer(
    await commentFeedXml({
      base,
      address: routes.commentFeed,
      page: routes.modules,
      title: text('feed.comments', { site: site.name }),
    }),
  );
