import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { recentChanges } from '../catalogue/recent-changes.ts';
import { routes } from '../config/routes.ts';
import { site } from '../config/site.ts';
import { feedAnswer } from './_feed-answer.ts';

/** Atom feed of what was added and changed. */
export const GET: APIRoute = async ({ site: base }) => {
  const absolute = (path: string) => new URL(path, base).href;
  const changes = recentChanges(await getCatalogue(), 60);
  const feed = new Feed({
    id: absolute(routes.start),
    link: absolute(routes.start),
    feedLinks: { atom: absolute(routes.feed) },
    title: site.name,
    description: site.description,
    language: site.language,
    copyright: site.contentLicence.name,
    updated: new Date(`${changes[0]?.day ?? '1970-01-01'}T00:00:00Z`),
  });
  for (const { day, title, address, summary, note } of changes) {
    feed.addItem({
      id: `${absolute(address)}${address.includes('#') ? '-' : '#'}${day}`,
      link: absolute(address),
      title: note === undefined ? title : `${title}: ${note}`,
      description: summary,
      date: new Date(`${day}T00:00:00Z`),
    });
  }
  return feedAnswer(feed.atom1());
};
