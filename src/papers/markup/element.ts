import { xmlCharacters } from '../../domain/language/xml-characters.ts';

/** Attributes by name; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of XML or HTML. Words only ever become text, never markup. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly MarkupNode[];
}

/** An element or words. */
export type MarkupNode = MarkupElement | string;

/** Makes an element. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly MarkupNode[]
): MarkupElement {
  return { name, attributes, children };
}

/** Elements of HTML that have no end. */
const single = new Set(['br', 'col', 'img', 'meta']);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they stand in markup, in text and in attributes. What XML forbids is left out. */
export function escaped(text: string): string {
  return xmlCharacters(text).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Markup as text that is both XML and HTML. */
export function markupText(node: MarkupNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  const start = `<${node.name}${attributes.join('')}`;
  if (single.has(node.name)) return `${start}/>`;
  return `${start}>${node.children.map(markupText).join('')}</${node.name}>`;
}
