/** The kinds of knowledge base articles, with their German names in the order they are shown. */
export const articleTypes = {
  grundlagen: 'Grundlagen',
  kooperationsmodell: 'Kooperationsmodell',
  protokoll: 'Protokoll',
  leitlinie: 'Leitlinie',
} as const;

export type ArticleType = keyof typeof articleTypes;
