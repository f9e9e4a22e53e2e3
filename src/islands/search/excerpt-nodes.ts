import type { ExcerptPart } from '../../search/excerpt-parts.ts';

/** An excerpt as text and `<mark>` nodes. */
export function excerptNodes(excerpt: readonly ExcerptPart[]): Node[] {
  return excerpt.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
