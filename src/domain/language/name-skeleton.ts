import { confusables } from './confusables.ts';

const lookalikes = new Map(
  Object.entries(confusables).flatMap(([letters, characters]) =>
    Array.from(characters, (character): [string, string] => [character, letters]),
  ),
);

/** Characters people take for Latin letters although Unicode does not call them confusable: digits, signs, Cyrillic. */
const loosely: Readonly<Record<string, string>> = {
  '4': 'a', '@': 'a', в: 'b', ь: 'b', ß: 'ss', є: 'e', ε: 'e', '3': 'e', '9': 'g', н: 'h', '!': 'i', к: 'k',
  κ: 'k', м: 'm', п: 'n', η: 'n', г: 'r', '5': 's', $: 's', т: 't', τ: 't', '7': 't', ц: 'u', ω: 'w', χ: 'x',
}; // prettier-ignore

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

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const plain = (text: string) =>
  text.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');

const asLatin = (text: string, map: (character: string) => string | undefined) =>
  Array.from(text, (character) => map(character) ?? character).join('');

/**
 * What a name looks like: lower-case Latin letters without marks, look-alikes replaced, everything else dropped.
 * Two names that a reader would mistake for one another have the same skeleton (Unicode TS 39, section 4; look-alikes
 * are replaced before and after capitals become small, because either may be the one that deceives).
 */
export function nameSkeleton(name: string): string {
  const upper = asLatin(plain(name), (one) => loosely[one] ?? lookalikes.get(one));
  const lower = asLatin(upper.toLowerCase(), (one) => loosely[one] ?? lookalikes.get(one));
  return lower
    .replace(/[^a-z]/g, '')
    .replaceAll('l', 'i')
    .replaceAll('rn', 'm');
}

/** Umlauts may be written as two letters or, as in other countries, without their dots. */
const skeletons = (names: readonly string[]) =>
  names.flatMap((name) => [
    nameSkeleton(name),
    nameSkeleton(name.replace(/[äöü]/g, (one) => `${umlauts[one]}`)),
  ]);
const reservedSkeletons = skeletons(reserved);
const reservedWordSkeletons = new Set(skeletons(reservedWords));
const officeSkeletons = skeletons(offices);
const officeWordSkeletons = new Set(skeletons(officeWords));

function wordsOf(name: string): string[] {
  return name.split(/[\s_.,;:/()-]+/u).map(nameSkeleton);
}

/** Whether a name pretends to be the editors or the administration itself, also when written with look-alike letters. */
export function isReservedName(name: string): boolean {
  const whole = nameSkeleton(name);
  if (reservedSkeletons.some((one) => whole.includes(one)) || reservedWordSkeletons.has(whole)) return true;
  return wordsOf(name).some((word) => reservedWordSkeletons.has(word));
}

/** Whether a name holds a title of office or an authority, which a moderator should look at twice. */
export function soundsOfficial(name: string): boolean {
  const whole = nameSkeleton(name);
  if (officeSkeletons.some((one) => whole.includes(one))) return true;
  return wordsOf(name).some((word) => officeWordSkeletons.has(word));
}
