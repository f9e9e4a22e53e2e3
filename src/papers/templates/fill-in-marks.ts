import type { Inline } from '../model/paper.ts';

/** `[ ]` is a box, `[Ort]` a place to fill in, four or more underscores a line to write on. */
const markPattern = /\[( |[^\][]+)\]|_{4,}/g;

/** Splits words of a source at its marks for boxes, blanks and lines. */
export function splitAtMarks(text: string, strong: boolean): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  const addText = (piece: string) => {
    if (piece !== '') found.push({ kind: 'text', text: piece, strong });
  };
  for (const match of text.matchAll(markPattern)) {
    addText(text.slice(end, match.index));
    end = match.index + match[0].length;
    const label = match[1];
    if (label === undefined) found.push({ kind: 'rule' });
    else found.push(label === ' ' ? { kind: 'box' } : { kind: 'blank', label });
  }
  addText(text.slice(end));
  return found;
}
