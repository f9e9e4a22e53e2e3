import { element, type MarkupNode } from '../markup/element.ts';
import type { Content, Inline } from '../model/paper.ts';
import { spaceBoxes } from '../model/space-boxes.ts';

/** A box to tick; OpenDocument knows none that can be clicked. */
export const box = element('text:span', { 'text:style-name': 'Box' }, '☐');
export const tab = element('text:tab');

/** Words in which several spaces in a row, and those at the edges, stay what they are. */
function spaced(text: string): MarkupNode[] {
  return text
    .replaceAll('\t', ' ')
    .split(/( {2,}|^ | $)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^ +$/.test(piece) ? element('text:s', { 'text:c': String(piece.length) }) : piece));
}

function nodesOf(inline: Inline): MarkupNode[] {
  switch (inline.kind) {
    case 'text': {
      const nodes = spaced(inline.text);
      return inline.strong ? [element('text:span', { 'text:style-name': 'Strong' }, ...nodes)] : nodes;
    }
    case 'blank':
      return [element('text:span', { 'text:style-name': 'Blank' }, `[${inline.label}]`)];
    case 'rule':
      return [tab];
    case 'box':
      return [box];
    case 'break':
      return [element('text:line-break')];
  }
}

/** The content of a paragraph. */
export function odtNodes(content: Content): MarkupNode[] {
  return spaceBoxes(content).flatMap(nodesOf);
}

/** A paragraph in a style. */
export function odtParagraph(style: string, ...nodes: readonly MarkupNode[]): MarkupNode {
  return element('text:p', { 'text:style-name': style }, ...nodes);
}
