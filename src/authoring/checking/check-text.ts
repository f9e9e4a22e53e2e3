import { type MdastNode, mdxToMdast } from 'satteri';
import type { RawEntry } from './content-file.ts';
import { type Problem, showFound } from './content-problem.ts';

/** A node of the text with the parts this check looks at. */
interface TextNode {
  readonly type: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly url?: string;
  readonly value?: string;
  readonly attributes?: unknown;
  readonly children?: readonly TextNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Whether an address in a text may be linked: a page of this site, a place on the page, https, http or mailto. */
function isSafeAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(address.trim());
}

/** The text of a node and everything in it. */
function textOf(node: TextNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** What a text says, for the checks that follow: its blocks with their lines, and the pages of this site it links to. */
export interface TextOutline {
  readonly blocks: readonly { readonly text: string; readonly line: number }[];
  readonly internalLinks: readonly { readonly address: string; readonly line: number }[];
  readonly problems: readonly Problem[];
}

/**
 * Checks the text of an entry: plain Markdown only. Scripts, event handlers, components, expressions, imports, unsafe
 * links and images are refused, and headings start at `topHeading` (2 or 3) so that the page keeps its outline.
 */
export function checkText(entry: RawEntry, topHeading: 2 | 3): TextOutline {
  const problems: Problem[] = [];
  const internalLinks: { address: string; line: number }[] = [];
  const blocks: { text: string; line: number }[] = [];
  let root: TextNode;
  try {
    root = asTextNode(mdxToMdast(entry.body));
  } catch (error) {
    problems.push({
      file: entry.file,
      line: entry.bodyLine,
      field: 'Text',
      expected: 'erwartet reines Markdown ohne spitze und geschweifte Klammern',
      found: showFound(error instanceof Error ? error.message : String(error)),
      remedy: 'Schreiben Sie < als &lt; und { als \\{, oder lassen Sie die Klammern weg',
    });
    return { blocks, internalLinks, problems };
  }
  const report = (node: TextNode, expected: string, found: string, remedy: string) =>
    problems.push({ file: entry.file, line: lineOf(node), field: 'Text', expected, found, remedy });
  const lineOf = (node: TextNode) => (node.position?.start.line ?? 1) + entry.bodyLine - 1;

  const visit = (node: TextNode): void => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          node,
          'erwartet reinen Text',
          'import oder export',
          'Löschen Sie die Zeile; Bausteine werden nicht eingebunden',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          node,
          'erwartet reinen Text',
          `einen Ausdruck {${node.value ?? ''}}`,
          'Löschen Sie die geschweiften Klammern oder schreiben Sie \\{',
        );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node, report);
        break;
      case 'html':
        report(node, 'erwartet reines Markdown', showFound(node.value), 'Löschen Sie das HTML');
        break;
      case 'image':
      case 'imageReference':
        report(
          node,
          'erwartet Text ohne Bilder',
          `ein Bild ${showFound(node.url)}`,
          'Lassen Sie das Bild weg; Rechte und Beschreibung wären ungeklärt',
        );
        break;
      case 'link':
      case 'definition':
        if (!isSafeAddress(node.url ?? '')) {
          report(
            node,
            'erwartet eine Adresse mit https://, http://, mailto: oder eine Seite dieses Katalogs mit /',
            showFound(node.url),
            'Setzen Sie die öffentliche Adresse ein oder löschen Sie den Verweis',
          );
        } else if (node.url?.startsWith('/')) {
          internalLinks.push({ address: node.url, line: lineOf(node) });
        }
        break;
      case 'heading':
        if ((node.depth ?? 1) < topHeading) {
          report(
            node,
            `erwartet Überschriften ab der Ebene ${'#'.repeat(topHeading)}`,
            `${'#'.repeat(node.depth ?? 1)} ${textOf(node)}`,
            `Schreiben Sie ${'#'.repeat(topHeading)} davor`,
          );
        }
        break;
      default:
    }
    node.children?.forEach(visit);
  };
  visit(root);
  for (const node of root.children ?? []) {
    if (node.type !== 'heading' && node.type !== 'thematicBreak')
      blocks.push({ text: textOf(node), line: lineOf(node) });
  }
  return { blocks, internalLinks, problems };
}

function checkElement(
  node: TextNode,
  report: (node: TextNode, expected: string, found: string, remedy: string) => void,
): void {
  const attributes = attributesOf(node);
  const handler = attributes.find((attribute) => /^on/i.test(attribute.name));
  const unsafe = attributes.find((attribute) => /^\s*(javascript|data|vbscript):/i.test(attribute.value));
  if (handler) {
    report(
      node,
      'erwartet reinen Text',
      `die Ereignisbehandlung "${handler.name}" an <${node.name ?? ''}>`,
      'Löschen Sie das Element',
    );
  } else if (unsafe) {
    report(node, 'erwartet eine Adresse mit https://', showFound(unsafe.value), 'Löschen Sie das Element');
  } else {
    report(
      node,
      'erwartet reines Markdown',
      `das Element <${node.name ?? ''}>`,
      'Löschen Sie das Element; nehmen Sie Absätze, Listen und **Hervorhebungen**',
    );
  }
}

/** Names and plain values of an element's attributes; values that are expressions count as empty. */
function attributesOf(node: TextNode): { name: string; value: string }[] {
  if (!Array.isArray(node.attributes)) return [];
  return node.attributes.map((attribute: { name?: unknown; value?: unknown }) => ({
    name: typeof attribute.name === 'string' ? attribute.name : '',
    value: typeof attribute.value === 'string' ? attribute.value : '',
  }));
}

/** Narrows the parser's node to the parts used here. */
function asTextNode(node: MdastNode): TextNode {
  return node;
}
