import type { Content, Inline } from './paper.ts';

/** Keeps a box with the word after it, and choices side by side apart. */
export function spaceBoxes(content: Content): Content {
  return content.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (content[index - 1]?.kind === 'box') text = text.replace(/^ /, '\u00A0');
    if (content[index + 1]?.kind === 'box') text = text.replace(/ $/, '\u00A0\u00A0 ');
    return { ...inline, text };
  });
}

/** How many lines to write on share one line of the paragraph. */
export function ruleCount(content: Content): number {
  return content.filter(({ kind }) => kind === 'rule').length;
}
