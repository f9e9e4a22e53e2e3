import { stopWords } from './stop-words.ts';

/** Signs of gender between a word and its ending: Nachbar:innen, *innen, _innen, ·innen, /-innen, (innen). */
const genderSigns = /(?<=\p{L})(?:[:*_·•]|\/-?|\()in(nen)?\)?(?=\P{L}|$|\p{L})/giu;

/** Takes gender signs out: "Nachbar:innen" and "NachbarInnen" become "Nachbar". */
export function withoutGenderSigns(text: string): string {
  return text.replace(genderSigns, '').replace(/(?<=\p{Ll})In(nen)?(?=\P{Lu}|$)/gu, '');
}

/**
 * The words of a query that carry its subject, in order, each once, hyphens split. A query of nothing but stop words
 * keeps them all.
 */
export function queryWords(query: string): string[] {
  const words = withoutGenderSigns(query.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const once = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  const telling = once.filter((word) => !stopWords.has(word.toLowerCase()));
  return telling.length > 0 ? telling : once;
}

/**
 * Ways to write a word that mean the same: as it is, ae/oe/ue as umlauts, ss as ß, a compound without the female ending
 * of its first part ("Mieterinnenbeirat" as "Mieterbeirat"), and a word without its own. The first is the word itself.
 */
export function spellings(word: string): string[] {
  const umlauts = word
    .replace(/(?<![aeqAEQ])([aouAOU])e/g, (_, letter: string) => `${letter}\u0308`)
    .normalize('NFC');
  const neutral = word.replace(/(?<=\p{L}{3})innen(?=\p{L}{3})/u, '');
  const male = word.replace(/(?<=\p{L}{3}er)in(nen)?$/u, '');
  const sharp = umlauts.replaceAll('ss', 'ß');
  return [...new Set([word, umlauts, sharp, neutral, male])];
}
