/** A piece of a text: as it stands, or a character nobody could see, named by its code point. */
export type RevealedPiece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'direction' | 'invisible'; readonly value: string };

/** Characters that turn the reading direction (Unicode Standard Annex 9, section 2). */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a reader cannot see and a moderator should: format and control characters, fillers, tags, the empty Braille cell.
 * Left alone are line breaks and tabs, and the joiners and variation selectors emoji and several scripts are made with.
 */
const hidden = /(?![\t\n\r\u200c\u200d\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Splits a text so that invisible characters can be shown as marks. Joined again, with the marks left out, the pieces
 * are the text without its invisible characters.
 */
export function revealInvisible(text: string): RevealedPiece[] {
  const pieces: RevealedPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > end) pieces.push({ kind: 'text', value: text.slice(end, match.index) });
    pieces.push({ kind: direction.test(match[0]) ? 'direction' : 'invisible', value: codeOf(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', value: text.slice(end) });
  return pieces;
}
