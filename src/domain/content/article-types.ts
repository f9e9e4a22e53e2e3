/** The kinds of knowledge base articles, in the order they are shown. */
export const articleTypes = ['grundlagen', 'kooperationsmodell', 'protokoll', 'leitlinie'] as const;

export type ArticleType = (typeof articleTypes)[number];
