/** From where a visitor speaks, in the order shown. Choosing none is always possible. */
export const roleKeys = [
  'kommune',
  'wohnungsunternehmen',
  'wohlfahrt',
  'quartiersmanagement',
  'mietervertretung',
  'verein-initiative',
  'hochschule',
  'bewohnerschaft',
] as const;

export type Role = (typeof roleKeys)[number];
