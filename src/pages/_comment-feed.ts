import { Feed } from 'feed';
import { getCatalogue, type ModuleEntry, pageOf } from '../catalogue/catalogue.ts';
import { commentsForFeed, type FeedComment } from '../catalogue/comment-feed.ts';
import { getFeedbackSnapshot } from '../catalogue/publishing/get-feedback-snapshot.ts';
import { isDemoSite } from '../config/feedback-snapshot-file.ts';
import { moduleCommentFeed } from '../config/routes.ts';
import { site } from '../config/site.ts';
import { escapeMarkup } from './_escape-markup.ts';
import { roleWords } from '../i18n/role-words.ts';
import { text } from '../i18n/feed-texts.ts';
import { germanDayOf } from '../i18n/german-date.ts';
import * as words from '../i18n/text.ts';

const newest = 50;

/** Which comments a feed lists and where it lies. */
export interface CommentFeed {
  readonly base: URL | undefined;
  /** Address of the feed itself. */
  readonly address: string;
  /** Address of the page it belongs to. */
  readonly page: string;
  readonly title: string;
  /** Slug; left out for all modules. */
  readonly module?: string;
}

function authorOf({ editors, name, role }: FeedComment): string {
  if (editors) return text('feed.editors');
  const who = name ?? text('feed.anonymous');
  return role === undefined ? who : `${who} (${roleWords[role]})`;
}

/** What a visitor wrote as HTML for feed readers: text in paragraphs, nothing else. */
function paragraphs(written: string): string {
  return escapeMarkup(written)
    .split(/\n{2,}/)
    .map((part) => `<p dir="auto">${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Atom feed (RFC 4287) of published comments as of the snapshot the pages are built with. */
export async function commentFeedXml({ base, address, page, title, module }: CommentFeed): Promise<string> {
  const absolute = (path: string) => new URL(path, base).href;
  const snapshot = getFeedbackSnapshot();
  const comments = commentsForFeed(await getCatalogue(), snapshot, newest, module);
  const feed = new Feed({
    id: absolute(address),
    link: absolute(page),
    feedLinks: { atom: absolute(address) },
    title: isDemoSite ? words.text('demo.pageTitle', { title }) : title,
    description:
      snapshot.takenOn === null || comments.length === 0
        ? text('feed.comments.none')
        : text('feed.comments.description', { date: germanDayOf(snapshot.takenOn) }),
    language: site.language,
    copyright: site.name,
    updated: new Date(comments[0]?.createdAt ?? 0),
  });
  for (const comment of comments) {
    feed.addItem({
      // The id of a comment never changes, wherever the site moves.
      id: `urn:uuid:${comment.id}`,
      link: absolute(comment.address),
      title: text(comment.isReply ? 'feed.reply' : 'feed.comment', { module: escapeMarkup(comment.title) }),
      content: paragraphs(comment.text),
      author: [{ name: authorOf(comment) }],
      date: new Date(comment.createdAt),
    });
  }
  return feed.atom1();
}

/** The feed of the comments on one module. */
export function feedOfModule(base: URL | undefined, module: ModuleEntry): Promise<string> {
  return commentFeedXml({
    base,
    address: moduleCommentFeed(module.id),
    page: pageOf(module),
    title: text('feed.comments.module', { module: module.data.title }),
    module: module.id,
  });
}
