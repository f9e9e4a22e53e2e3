import { strFromU8, unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import { getDocumentProxy } from 'unpdf';
import type { Block, Content, Paper } from '../../src/papers/model/paper.ts';

/** The parts of an office file as text, by path. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, data]) => [path, strFromU8(data)]));
}

/** Words without the spaces that formats set differently. */
export function squashed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function wordsOf(content: Content): string[] {
  return content.flatMap((inline) =>
    inline.kind === 'text' ? [inline.text] : inline.kind === 'blank' ? [inline.label] : [],
  );
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'notice':
      return wordsOf(block.content);
    case 'list':
      return block.items.flatMap(({ content }) => wordsOf(content));
    case 'facts':
      return block.rows.flatMap(({ name, content }) => [name, ...wordsOf(content)]);
    case 'table':
      return [
        block.caption ?? '',
        ...block.header.flatMap(wordsOf),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(wordsOf)),
      ];
    case 'writing-line':
    case 'page-break':
    case 'picture':
      return [];
  }
}

/** Every piece of text of a paper in the order of reading, without spaces. */
export function piecesOf({ title, heading, blocks }: Paper): string[] {
  return [heading ?? title, ...blocks.flatMap(wordsOfBlock)].map(squashed).filter((piece) => piece !== '');
}

/** The pieces that do not stand in a text in their order; none where a file says all that its paper says. */
export function missingPieces(text: string, pieces: readonly string[]): string[] {
  const whole = squashed(text);
  let end = 0;
  return pieces.filter((piece) => {
    const at = whole.indexOf(piece, end);
    if (at < 0) return true;
    end = at + piece.length;
    return false;
  });
}

/** The body of an ODT file. */
export function odtBodyOf(file: Uint8Array): HTMLElement {
  return parse(partsOf(file)['content.xml'] ?? '');
}

/** A node of the structure that reading aids follow in a PDF file. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

function asStructure(node: object | null): StructureNode {
  return node ?? {};
}

function nodesIn(node: StructureNode): readonly StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

/** What a PDF file says: its text page by page, and the roles and names of its structure. */
export interface PdfReading {
  readonly pages: readonly string[];
  readonly roles: readonly string[];
  readonly names: readonly string[];
}

/** Opens a PDF file; what the reader notes about entries it passes over is of no interest. */
export function openPdf(file: Uint8Array) {
  return getDocumentProxy(Uint8Array.from(file), { verbosity: 0 });
}

/** Reads a PDF file as another program does. */
export async function readPdf(file: Uint8Array): Promise<PdfReading> {
  const pdf = await openPdf(file);
  const nodes: StructureNode[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    nodes.push(...nodesIn(asStructure(await page.getStructTree())));
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return {
    pages,
    roles: nodes.flatMap(({ role }) => role ?? []),
    names: nodes.flatMap(({ alt }) => alt ?? []),
  };
}
