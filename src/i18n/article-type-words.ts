import type { ArticleType } from '../domain/content/article-types.ts';

/** How the kinds of articles are named. */
export const articleTypeWords: Readonly<Record<ArticleType, string>> = {
  grundlagen: 'Grundlagen',
  kooperationsmodell: 'Kooperationsmodell',
  protokoll: 'Protokoll',
  leitlinie: 'Leitlinie',
};
