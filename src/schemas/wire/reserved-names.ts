import { makeNameRule } from '../../domain/language/name-skeleton.ts';

/** Names that speak for an office; nobody but the editors may sign with them. */
const reserved = [
  'redaktion', 'moderation', 'moderator', 'moderatorin', 'administrator', 'administration', 'stadtverwaltung',
  'gemeindeverwaltung', 'kreisverwaltung', 'quartiersbaukasten', 'bürgermeister', 'oberbürgermeister',
]; // prettier-ignore

/** Short ones count only as a whole word: "admin" is reserved, "Badminton" is not. */
const reservedWords = [
  'admin',
  'support',
  'system',
  'verwaltung',
  'rathaus',
  'ministerium',
  'webmaster',
  'root',
];

/** Whether a name pretends to be the editors or the administration itself, also when written with look-alike letters. */
export const isReservedName = makeNameRule(reserved, reservedWords);
