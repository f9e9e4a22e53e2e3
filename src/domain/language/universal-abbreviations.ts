/**
 * Abbreviations that need no explanation in German running text, because everybody says them and few know the long
 * form. Everything else is explained at its first use or in the glossary.
 */
export const universalAbbreviations: ReadonlySet<string> = new Set([
  'AG',
  'CC',
  'CSV',
  'EG',
  'EU',
  'FAQ',
  'GmbH',
  'gGmbH',
  'IT',
  'OK',
  'PC',
  'PDF',
  'QR',
  'TV',
  'USA',
  'WC',
  'WLAN',
]);
