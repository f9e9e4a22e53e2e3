import { type Attributes, element, type MarkupElement, type MarkupNode } from '../markup/element.ts';

/** Indentation of lists, and of what is said under a name, in millimetres. */
export const indents = { list: 7.5, facts: 45 } as const;
/** A place on the line, in millimetres from its beginning. */
export function tabStop(millimetres: number, more: Attributes = {}): MarkupNode {
  return element('style:tab-stop', { 'style:position': `${millimetres}mm`, ...more });
}

function tabStops(...stops: readonly MarkupNode[]): MarkupNode[] {
  return stops.length === 0 ? [] : [element('style:tab-stops', {}, ...stops)];
}

/** What a style of paragraphs says. */
export interface StyleParts {
  readonly parent?: string;
  readonly display?: string;
  readonly level?: number;
  readonly paragraph?: Attributes;
  readonly stops?: readonly MarkupNode[];
  readonly text?: Attributes;
}

/** A style of paragraphs, based on another. */
export function paragraphStyle(name: string, parts: StyleParts): MarkupElement {
  const { parent = 'Standard', display, level, paragraph = {}, stops = [], text = {} } = parts;
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': display,
      'style:family': 'paragraph',
      'style:parent-style-name': name === 'Standard' ? undefined : parent,
      'style:default-outline-level': level?.toString(),
      'style:class': level === undefined ? 'text' : 'chapter',
    },
    element('style:paragraph-properties', paragraph, ...tabStops(...stops)),
    element('style:text-properties', text),
  );
}

/** Space above and below, in points, and the height of lines in per cent. */
export function margins(top: number, bottom: number, line = 120): Attributes {
  return { 'fo:margin-top': `${top}pt`, 'fo:margin-bottom': `${bottom}pt`, 'fo:line-height': `${line}%` };
}
