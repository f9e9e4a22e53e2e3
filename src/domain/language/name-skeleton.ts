import { confusables } from './confusables.ts';
import { sharpS, spellOutUmlauts } from './spell-out-umlauts.ts';

const lookalikes = new Map(
  Object.entries(confusables).flatMap(([letters, characters]) =>
    Array.from(characters, (character): [string, string] => [character, letters]),
  ),
);

/** Characters people take for Latin letters although Unicode does not call them confusable: digits, signs, Cyrillic. */
const loosely: Readonly<Record<string, string>> = {
  '4': 'a', '@': 'a', в: 'b', ь: 'b', [sharpS]: 'ss', є: 'e', ε: 'e', '3': 'e', '9': 'g', н: 'h', '!': 'i', к: 'k',
  κ: 'k', м: 'm', п: 'n', η: 'n', г: 'r', '5': 's', $: 's', т: 't', τ: 't', '7': 't', ц: 'u', ω: 'w', χ: 'x',
}; // prettier-ignore

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

/**
 * A rule that knows names by what they look like, also where umlauts are written as two letters or, as in other
 * countries, without their dots.
 *
 * @param parts found anywhere in a name, whatever stands around and between
 * @param words found only as a whole word: "admin" is not in "Badminton"
 */
export function makeNameRule(parts: readonly string[], words: readonly string[]): (name: string) => boolean {
  const skeletons = (names: readonly string[]) =>
    names.flatMap((name) => [nameSkeleton(name), nameSkeleton(spellOutUmlauts(name))]);
  const partSkeletons = skeletons(parts);
  const wordSkeletons = new Set(skeletons(words));
  return (name) => {
    const whole = nameSkeleton(name);
    if (partSkeletons.some((one) => whole.includes(one)) || wordSkeletons.has(whole)) return true;
    return name.split(/[\s_.,;:/()-]+/u).some((word) => wordSkeletons.has(nameSkeleton(word)));
  };
}
