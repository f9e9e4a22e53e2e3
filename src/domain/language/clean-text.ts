/** What ends a line besides the line feed: vertical tab (Word's "manual line break"), form feed, next line, U+2028, U+2029. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g;

/** Control characters and code points that are no characters (Unicode 23.7); no file format takes them (XML 1.0, 2.2). */
const unwanted = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\ufeff/gu;

/** Tag characters outside of the flags they were made for: a second, invisible alphabet. */
const flags = /(\p{RGI_Emoji_Tag_Sequence})/v;
const tags = /[\u{e0000}-\u{e007f}]/gu;

/** Characters that take no room: format characters, fillers, variation selectors, the empty Braille cell. */
const invisible =
  /^[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb\ufeff\u2800\p{Noncharacter_Code_Point}]$/u;

function outsideOfFlags(text: string, change: (piece: string) => string): string {
  return text
    .split(flags)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/**
 * A text of several lines as it is kept: every kind of line break is one, what no reader could see and no file may hold
 * is gone. Joiners, soft hyphens and characters that turn the direction stay; they are isolated where text is shown.
 */
export function cleanText(text: string): string {
  return outsideOfFlags(text.replace(lineEnds, '\n').replace(unwanted, ''), (piece) =>
    piece.replace(tags, ''),
  );
}

/** Whether an invisible character does something between its neighbours that a reader can see (UTS 51; UAX 31, section 2.3). */
function hasUse(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\u00ad':
      return /\p{L}|\p{M}/u.test(before) && /\p{L}/u.test(after);
    case '\u200c':
      return /\p{L}|\p{M}/u.test(before) && /\p{L}/u.test(after);
    case '\u200d':
      if (/\p{M}/u.test(before) && !/[\ufe00-\ufe0f]/.test(before)) return true;
      if (/\p{L}/u.test(before)) return /\p{L}/u.test(after);
      return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) && /\p{Emoji}/u.test(after);
    case '\ufe0e':
    case '\ufe0f':
      return /\p{Emoji}/u.test(before);
    default:
      return (
        /^[\ufe00-\ufe0d\u180b-\u180d\u180f\u{e0100}-\u{e01ef}]$/u.test(character) && /\p{L}/u.test(before)
      );
  }
}

function withoutInvisible(piece: string): string {
  const characters = Array.from(piece);
  const nextVisible: string[] = [];
  let next = '';
  for (let index = characters.length - 1; index >= 0; index--) {
    nextVisible[index] = next;
    const character = characters[index] ?? '';
    if (!invisible.test(character)) next = character;
  }
  const kept: string[] = [];
  characters.forEach((character, index) => {
    const stays =
      !invisible.test(character) || hasUse(character, kept.at(-1) ?? '', nextVisible[index] ?? '');
    if (stays) kept.push(character);
  });
  return kept.join('');
}

/**
 * A name as it is kept: one line, composed (NFC), without space around. Invisible characters go unless they do something
 * a reader sees: joiners between letters or emoji, soft hyphens within a word, selectors of emoji and ideographs.
 * @returns an empty text when nothing visible is left
 */
export function cleanName(name: string): string {
  return outsideOfFlags(name.replace(/[\s\u0085]+/gu, ' '), withoutInvisible)
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}
