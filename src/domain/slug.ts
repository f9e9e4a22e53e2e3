import { spellOutUmlauts } from './language/spell-out-umlauts.ts';

/** A slug: lower-case ASCII words joined by single hyphens. It is an address and a file name at once. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Turns a German title into a slug: umlauts become two letters (DIN 5007 variant 2), everything else that is
 * no ASCII letter or digit becomes a hyphen. "Mieterinnen- und Mieter-Café" → "mieterinnen-und-mieter-cafe".
 * A title without any letter or digit gives the empty string.
 */
export function slugify(title: string): string {
  return spellOutUmlauts(title.toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
