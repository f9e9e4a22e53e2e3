import { makeNameRule } from '../../domain/language/name-skeleton.ts';

/** Titles and authorities. People may bear them, so they are not refused; whoever decides is told. */
const offices = [
  'landrat', 'landrätin', 'stadtrat', 'stadträtin', 'gemeinderat', 'gemeinderätin', 'dezernent', 'beigeordnete',
  'ortsvorsteher', 'kämmerer', 'kämmerin', 'staatssekretär', 'amtsleiter', 'amtsleitung', 'ministerin',
  'senatorin', 'redakteur', 'präsident', 'bezirksamt', 'sozialamt', 'jugendamt', 'ordnungsamt', 'wohnungsamt',
  'jobcenter', 'behörde', 'polizei', 'landkreis', 'ministerpräsident',
]; // prettier-ignore
const officeWords = [
  'minister',
  'senator',
  'amt',
  'stadt',
  'gemeinde',
  'kreis',
  'kommune',
  'magistrat',
  'dekan',
];

/** Whether a name holds a title of office or an authority, which a moderator should look at twice. */
export const soundsOfficial = makeNameRule(offices, officeWords);
