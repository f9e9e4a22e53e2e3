/** Words around figures on pages and in the plan. */
export const figureViewTexts = {
  'figures.source': 'Quelle:',
  'figures.more.one': '1 weitere Zahl',
  'figures.more.many': '{count} weitere Zahlen',
} as const;
