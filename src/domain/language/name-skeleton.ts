/**
 * Letters of other scripts and digits that look like Latin letters; an excerpt of the confusables of Unicode
 * Technical Standard 39 for the letters reserved names are made of.
 */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', ɑ: 'a', α: 'a', '4': 'a', '@': 'a', в: 'b', ь: 'b', ß: 'ss', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', є: 'e',
  ε: 'e', ҽ: 'e', '3': 'e', ɡ: 'g', ց: 'g', '9': 'g', н: 'h', һ: 'h', հ: 'h', і: 'i', ι: 'i', ı: 'i', ɩ: 'i',
  '1': 'i', l: 'i', '|': 'i', '!': 'i', ӏ: 'i', ј: 'j', к: 'k', κ: 'k', м: 'm', п: 'n', η: 'n', ո: 'n', о: 'o',
  ο: 'o', σ: 'o', օ: 'o', '0': 'o', р: 'p', ρ: 'p', ԛ: 'q', г: 'r', ѕ: 's', '5': 's', $: 's', т: 't', τ: 't',
  '7': 't', υ: 'u', ս: 'u', ц: 'u', ѵ: 'v', ν: 'v', ԝ: 'w', ω: 'w', х: 'x', χ: 'x', у: 'y', γ: 'y',
}; // prettier-ignore

/** Names that speak for an office; nobody but the editors may sign with them. */
const reserved = [
  'redaktion', 'moderation', 'moderator', 'moderatorin', 'administrator', 'administration', 'stadtverwaltung',
  'gemeindeverwaltung', 'kreisverwaltung', 'quartiersbaukasten', 'buergermeister', 'oberbuergermeister',
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

/**
 * What a name looks like: lower-case Latin letters without marks, look-alikes replaced, everything else dropped.
 * Two names that a reader would mistake for one another have the same skeleton (Unicode TS 39, section 4).
 */
export function nameSkeleton(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/u\u0308/gi, 'ue')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase();
  return Array.from(plain)
    .map((character) => lookalikes[character] ?? character)
    .join('')
    .replace(/[^a-z]/g, '');
}

const reservedSkeletons = reserved.map(nameSkeleton);
const reservedWordSkeletons = new Set(reservedWords.map(nameSkeleton));

/** Whether a name pretends to be an office or the editors, also when written with look-alike letters. */
export function isReservedName(name: string): boolean {
  const whole = nameSkeleton(name);
  if (reservedSkeletons.some((one) => whole.includes(one)) || reservedWordSkeletons.has(whole)) return true;
  return name.split(/[\s_.,;:/()-]+/u).some((word) => reservedWordSkeletons.has(nameSkeleton(word)));
}
