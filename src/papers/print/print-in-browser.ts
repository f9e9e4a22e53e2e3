import type { MarkupNode } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { printNodes } from './print-nodes.ts';
import { pageStyles, textStyles } from './print-styles.ts';

function nodeOf(node: MarkupNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.name);
  for (const [key, value] of Object.entries(node.attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...node.children.map(nodeOf));
  return made;
}

function styleSheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

const host = 'paper-to-print';

/**
 * Prints a paper in place of the page, from where the browser makes a tagged PDF. The paper stands in a tree of its own,
 * so that the styles of the page do not reach it, and is gone when the dialogue of the browser closes.
 */
export function printInBrowser(paper: Paper): void {
  document.querySelector(host)?.remove();
  const place = document.createElement(host);
  place.lang = document.documentElement.lang;
  const inside = place.attachShadow({ mode: 'open' });
  inside.adoptedStyleSheets = [styleSheet(textStyles(paper, ':host', false))];
  inside.append(...printNodes(paper).map(nodeOf));
  const around = styleSheet(
    `${pageStyles(paper)}
@media screen { ${host} { display: none; } }
@media print { body > :not(${host}) { display: none !important; } ${host} { display: block; } }`,
  );
  const { title } = document;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, around];
  document.body.append(place);
  document.title = paper.title;
  window.addEventListener(
    'afterprint',
    () => {
      place.remove();
      document.title = title;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== around);
    },
    { once: true },
  );
  window.print();
}
