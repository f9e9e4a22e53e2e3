import type { APIRoute } from 'astro';
import { routes } from '../config/routes.ts';
import { site } from '../config/site.ts';
import { text } from '../i18n/feed-texts.ts';
import { answerFeed, commentFeedXml } from './_comment-feed.ts';

/** Atom feed of published comments on all modules. */
export const GET: APIRoute = ({ site: base }) =>
  answerFeed(
    commentFeedXml({
      base,
      address: routes.commentFeed,
      page: routes.modules,
      title: text('feed.comments', { site: site.name }),
    }),
  );
