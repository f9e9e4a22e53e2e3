import type { Role } from '../domain/ratings/roles.ts';

/** How the place a visitor speaks from is named. */
export const roleWords: Readonly<Record<Role, string>> = {
  kommune: 'Kommune',
  wohnungsunternehmen: 'Wohnungsunternehmen oder Genossenschaft',
  wohlfahrt: 'Wohlfahrtsverband oder freier Träger',
  quartiersmanagement: 'Quartiersmanagement',
  mietervertretung: 'Mietervertretung',
  'verein-initiative': 'Verein oder Initiative',
  hochschule: 'Hochschule',
  bewohnerschaft: 'Bewohnerin oder Bewohner',
};
