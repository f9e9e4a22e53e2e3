import type { Content, Inline } from './template-block.ts';

/** A piece of a line with its place: `x` from the left edge of the text, in points. */
export interface Piece {
  readonly inline: Exclude<Inline, { kind: 'break' }>;
  readonly x: number;
  readonly width: number;
}

/** One line of a paragraph from left to right. */
export type Line = readonly Piece[];

/** What the breaking of lines must know of the letters. */
export interface Letters {
  readonly size: number;
  readonly widthOf: (text: string, strong: boolean, size: number) => number;
}

/** Size of the words that name a place to fill in. */
export function labelSize(letters: Letters): number {
  return Math.max(8, letters.size * 0.76);
}

type Part = Piece['inline'];
/** Parts without a space between them; a line is never broken inside. */
interface Word {
  readonly parts: readonly Part[];
  readonly spaced: boolean;
}

function wordsOf(content: Content): (Word | 'break')[] {
  const words: (Word | 'break')[] = [];
  let parts: Part[] = [];
  let spaced = false;
  const close = (nextSpaced: boolean) => {
    if (parts.length > 0) words.push({ parts, spaced });
    parts = [];
    spaced = nextSpaced;
  };
  for (const inline of content) {
    if (inline.kind === 'break') {
      close(false);
      words.push('break');
    } else if (inline.kind === 'text') {
      for (const [piece] of inline.text.matchAll(/ +|[^ ]+?[-–/](?=\p{L}{3})|[^ ]+/gu)) {
        if (piece.trim() === '') {
          // A box stays with the word it belongs to.
          if (parts.at(-1)?.kind === 'box') parts.push({ ...inline, text: ' ' });
          else close(true);
        } else {
          parts.push({ ...inline, text: piece });
          if (/[-–/]$/.test(piece)) close(false);
        }
      }
    } else parts.push(inline);
  }
  close(false);
  return words;
}

/** The longest beginning of a text that fits, and the rest. */
function split(text: string, fits: (text: string) => boolean): readonly [string, string] {
  let length = text.length;
  while (length > 1 && !fits(text.slice(0, length))) length--;
  return [text.slice(0, length), text.slice(length)];
}

/** Breaks content into lines of a width. A line to write on reaches to its share of the width. */
export function breakLines(content: Content, letters: Letters, width: number): readonly Line[] {
  const rules = content.filter(({ kind }) => kind === 'rule').length;
  const { size, widthOf } = letters;
  const lines: Line[] = [];
  let line: Piece[] = [];
  let x = 0;
  let ruled = 0;

  const widthOfPart = (part: Part): number => {
    if (part.kind === 'text') return widthOf(part.text, part.strong, size);
    if (part.kind === 'box') return size;
    if (part.kind === 'rule') return 30;
    return labelWidth(part.label) + Math.max(30, size * 3.6);
  };
  const labelWidth = (label: string) => widthOf(label, false, labelSize(letters)) + 2;
  /** A place to fill in that is wider than the line goes over several lines, word by word. */
  const putBlank = (label: string) => {
    let rest = label;
    while (labelWidth(rest) > width - x) {
      const spaces = [...rest.matchAll(/ /g)].map(({ index }) => index);
      const end = spaces.findLast((index) => labelWidth(rest.slice(0, index)) <= width - x);
      if (end === undefined) {
        if (line.length === 0) break;
        endLine();
        continue;
      }
      line.push({ inline: { kind: 'blank', label: rest.slice(0, end) }, x, width: width - x });
      endLine();
      rest = rest.slice(end + 1);
    }
    const own = Math.min(labelWidth(rest) + Math.max(30, size * 3.6), width - x);
    line.push({ inline: { kind: 'blank', label: rest }, x, width: own });
    x += own;
  };
  const endLine = () => {
    lines.push(line);
    line = [];
    x = 0;
  };
  const put = (part: Part) => {
    const last = line.at(-1);
    if (part.kind === 'rule') {
      ruled++;
      const end = Math.max(x + 30, (width * ruled) / rules - (ruled === rules ? 0 : 12));
      line.push({ inline: part, x: x + 3, width: end - x - 3 });
      x = ruled === rules ? end : (width * ruled) / rules;
      return;
    }
    const partWidth = widthOfPart(part);
    if (part.kind === 'text' && last?.inline.kind === 'text' && last.inline.strong === part.strong) {
      const text = last.inline.text + part.text;
      line[line.length - 1] = { ...last, inline: { ...part, text }, width: last.width + partWidth };
    } else line.push({ inline: part, x, width: partWidth });
    x += partWidth;
  };

  for (const word of wordsOf(content)) {
    if (word === 'break') {
      endLine();
      continue;
    }
    const [first] = word.parts;
    // Choices side by side need more room between them than words.
    const spaces = first?.kind === 'box' ? 4 : 1;
    const space = word.spaced && line.length > 0 ? spaces * widthOf(' ', false, size) : 0;
    const wordWidth = word.parts.reduce((sum, part) => sum + widthOfPart(part), 0);
    if (line.length > 0 && x + space + wordWidth > width + 0.1) endLine();
    else if (space > 0)
      put({ kind: 'text', text: ' '.repeat(spaces), strong: first?.kind === 'text' && first.strong });
    for (const part of word.parts) {
      if (part.kind === 'blank') putBlank(part.label);
      else if (part.kind !== 'text' || widthOfPart(part) <= width) put(part);
      else {
        let rest = part.text;
        while (rest !== '') {
          const [head, tail] = split(rest, (text) => widthOf(text, part.strong, size) <= width);
          put({ ...part, text: head });
          rest = tail;
          if (rest !== '') endLine();
        }
      }
    }
  }
  if (line.length > 0 || lines.length === 0) endLine();
  return lines;
}
