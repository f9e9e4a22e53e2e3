/** From where a visitor speaks, with the German name shown. Choosing none is always possible. */
export const roles = {
  kommune: 'Kommune',
  wohnungsunternehmen: 'Wohnungsunternehmen oder Genossenschaft',
  wohlfahrt: 'Wohlfahrtsverband oder freier Träger',
  quartiersmanagement: 'Quartiersmanagement',
  mietervertretung: 'Mietervertretung',
  'verein-initiative': 'Verein oder Initiative',
  hochschule: 'Hochschule',
  bewohnerschaft: 'Bewohnerin oder Bewohner',
} as const;

export type Role = keyof typeof roles;

function isRole(value: string): value is Role {
  return Object.hasOwn(roles, value);
}

/** The keys of all roles, in the order they are shown. */
export const roleKeys: readonly Role[] = Object.keys(roles).filter(isRole);
