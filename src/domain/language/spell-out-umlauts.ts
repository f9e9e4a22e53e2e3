/** Combining diaeresis: what makes an umlaut of a vowel. */
const diaeresis = '\u0308';
/** A letter of its own, which no normalisation takes apart. */
export const sharpS = '\u00df';

/**
 * Writes umlauts as two letters and the sharp s as two, as German does where there are only the letters of ASCII
 * (DIN 5007, variant 2). It makes no difference whether they came composed or not; the answer is composed (NFC).
 */
export function spellOutUmlauts(text: string): string {
  return text
    .normalize('NFD')
    .replace(new RegExp(`(?<=[aou])${diaeresis}`, 'gi'), 'e')
    .replaceAll(sharpS, 'ss')
    .normalize('NFC');
}
