/**
 * Spellings of gender other than the Doppelform ("Mieterinnen und Mieter") or neutral words: colon, star, underscore,
 * middle dot, slash, brackets and inner capital I.
 */
const mixedForms = [
  /\p{L}+[:*_·](?:innen|in|r|e|n|s|m)(?!\p{L})/gu,
  /\p{L}+\/-?(?:innen|in)(?!\p{L})/gu,
  /\p{L}+\((?:innen|in)\)/gu,
  /\p{L}*\p{Ll}In(?:nen)?(?!\p{Ll})/gu,
];

/** Every mixed spelling of gender in a text, as written. */
export function findGenderForms(text: string): string[] {
  return mixedForms.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0]));
}
