/** A word with two capitals next to each other or around one small letter: NRW, DSGVO, KfW, SoVD. */
const abbreviation = /(?<![\p{L}\p{N}])\p{Ll}?\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]*(?![\p{L}\p{N}])/gu;

/** Roman numerals count as numbers: SGB XII. */
const romanNumeral = /^[IVX]+$/;

/** All abbreviations in a text, in order, repeats included. What stands in „…“ is a name and is passed over. */
export function abbreviationsIn(text: string): string[] {
  return [...text.replace(/„[^“]*“/g, ' ').matchAll(abbreviation)]
    .map((match) => match[0])
    .filter((word) => !romanNumeral.test(word));
}

/** Whether a text explains an abbreviation: in brackets after the long form, before it, or in words. */
export function explains(text: string, short: string): boolean {
  const word = `(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`;
  return [
    `\\p{L}[^(]*\\([^)]*${word}[^)]*\\)`,
    `${word} \\(`,
    `kurz:? ${word}`,
    `${word},? (?:ist |heißt |steht |das heißt |also |kurz )`,
  ].some((pattern) => new RegExp(pattern, 'u').test(text));
}

/**
 * The abbreviations that a reader meets first without an explanation, in the order of reading, each with the place of
 * the text in `texts`. `known` holds those that need none: universal ones, names, and what the glossary explains.
 */
export function findUnexplained(
  texts: readonly string[],
  known: ReadonlySet<string>,
): { readonly short: string; readonly index: number }[] {
  const met = new Set<string>();
  return texts.flatMap((text, index) =>
    abbreviationsIn(text).flatMap((short) => {
      if (met.has(short) || known.has(short)) return [];
      met.add(short);
      return explains(text, short) ? [] : [{ short, index }];
    }),
  );
}
