import { type Catalogue, pageOf } from './catalogue.ts';

/** Something that happened to an entry on a day: it was added, or changed with a note. */
export interface RecentChange {
  readonly day: string;
  readonly title: string;
  readonly address: string;
  readonly summary: string;
  /** What changed; undefined when the entry was added. */
  readonly note: string | undefined;
}

/** What was added or changed, newest first, at most `limit`. Changes of one day stand in the order of titles. */
export function recentChanges(catalogue: Catalogue, limit: number): RecentChange[] {
  const entries = [
    ...catalogue.modules.values(),
    ...catalogue.caseStudies.values(),
    ...catalogue.projects.values(),
    ...catalogue.articles.values(),
    ...catalogue.funding.values(),
  ];
  return entries
    .flatMap((entry): RecentChange[] => {
      const about = { title: entry.data.title, address: pageOf(entry), summary: entry.data.summary };
      return [
        { ...about, day: entry.data.added, note: undefined },
        ...entry.data.changes.map(({ date, note }) => ({ ...about, day: date, note })),
      ];
    })
    .sort((a, b) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title, 'de'))
    .slice(0, limit);
}
