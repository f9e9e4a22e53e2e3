/** Characters that take no room: format characters, fillers, variation selectors, tags, the empty Braille cell. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;

/** The characters of a text a reader can see, in order. */
export function visibleCharacters(text: string): string[] {
  return Array.from(text.replace(invisible, '').replace(/\s/gu, ''));
}

/** Whether marks are stacked on a letter so high that they leave the line ("Zalgo"). */
export function hasStackedMarks(text: string): boolean {
  return /\p{M}{4}/u.test(text);
}

/** Length in code points, which is what a person counts as characters in most scripts. */
export function codePointCount(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '') count++;
  return count;
}
