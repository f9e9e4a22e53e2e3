import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { columnShares } from '../look/column-shares.ts';
import { tableLetters, textSizes } from '../look/look.ts';
import { type Attributes, element, type MarkupElement, type MarkupNode } from '../markup/element.ts';
import type { Block, Content, Inline, Paper, TableBlock } from '../model/paper.ts';
import { ruleCount, spaceBoxes } from '../model/space-boxes.ts';

function drawn(kind: string, label: string): MarkupElement {
  return element('span', { class: kind, role: 'img', 'aria-label': label });
}

const box = drawn('box', paperFrameTexts['frame.box']);

function nodeOf(inline: Inline): MarkupNode {
  switch (inline.kind) {
    case 'text':
      return inline.strong ? element('b', {}, inline.text) : inline.text;
    case 'blank':
      return element('span', { class: 'blank' }, inline.label);
    case 'rule':
      return drawn('rule', paperFrameTexts['frame.rule']);
    case 'box':
      return box;
    case 'break':
      return element('br');
  }
}

/** Words between lines to write on stay together, so that the lines can share what is left of the width. */
function ruledNodes(content: Content): MarkupNode[] {
  const parts: MarkupNode[] = [];
  let held: MarkupNode[] = [];
  for (const inline of [...content, undefined]) {
    if (inline === undefined || inline.kind === 'rule') {
      if (held.length > 0) parts.push(element('span', {}, ...held));
      held = [];
      if (inline) parts.push(nodeOf(inline));
    } else held.push(nodeOf(inline));
  }
  return parts;
}

/**
 * An element with content. One without any holds a space that does not break: a cell of which nothing is painted would be
 * missing in the structure of the PDF, and the next one read under the wrong head.
 */
function withContent(name: string, content: Content, attributes: Attributes = {}) {
  const spaced = spaceBoxes(content);
  return ruleCount(content) > 0
    ? element(name, attributes, element('span', { class: 'ruled' }, ...ruledNodes(spaced)))
    : element(name, attributes, ...(content.length === 0 ? ['\u00A0'] : spaced.map(nodeOf)));
}

function table(block: TableBlock, letters: number): MarkupElement {
  const { header, rows, rowHeads = false, amounts = [] } = block;
  const shares = block.shares ?? columnShares(header, rows, letters);
  const look = (column: number) => (amounts.includes(column) ? 'amount' : undefined);
  return element(
    'table',
    {},
    ...(block.caption === undefined ? [] : [element('caption', {}, block.caption)]),
    element(
      'colgroup',
      {},
      ...shares.map((share) => element('col', { width: `${(share * 100).toFixed(2)}%` })),
    ),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...header.map((content, column) => withContent('th', content, { scope: 'col', class: look(column) })),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(({ role, cells }) => {
        if (role === 'span')
          return element(
            'tr',
            { class: 'shade group' },
            withContent('th', cells[0] ?? [], { colspan: String(header.length), scope: 'colgroup' }),
          );
        const filled = header.map((_, column) => cells[column] ?? []);
        const empty = role === 'plain' && filled.some((content) => content.length === 0);
        return element(
          'tr',
          { class: role === 'sum' ? 'shade' : empty ? 'handwriting' : undefined },
          ...filled.map((content, column) =>
            (rowHeads || role === 'sum') && column === 0
              ? withContent('th', content, { scope: 'row' })
              : withContent('td', content, { class: look(column) }),
          ),
        );
      }),
    ),
  );
}

/** A picture in the text of the page itself, for which no file is asked. */
function dataAddress(png: Uint8Array): string {
  return `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))}`;
}

function nodesOf(block: Block, before: Block | undefined, letters: number): MarkupNode[] {
  switch (block.kind) {
    case 'heading':
      return [
        withContent(`h${block.level}`, block.content, {
          class: before?.kind === 'page-break' ? 'new-page' : undefined,
        }),
      ];
    case 'paragraph':
      return [withContent('p', block.content)];
    case 'note':
      return [withContent('p', block.content, { class: 'note' })];
    case 'notice':
      return [withContent('p', block.content, { class: 'notice' })];
    case 'list':
      return [
        element(
          block.ordered ? 'ol' : 'ul',
          {},
          ...block.items.map((item) =>
            item.box
              ? element('li', { class: 'boxed' }, box, withContent('span', item.content))
              : withContent('li', item.content),
          ),
        ),
      ];
    case 'facts':
      return [
        element(
          'table',
          { class: 'facts' },
          element(
            'tbody',
            {},
            ...block.rows.map(({ name, content }) =>
              element('tr', {}, element('th', { scope: 'row' }, name), withContent('td', content)),
            ),
          ),
        ),
      ];
    case 'writing-line':
      return [
        element('p', {}, element('span', { class: 'ruled' }, drawn('rule', paperFrameTexts['frame.line']))),
      ];
    case 'page-break':
      return [];
    case 'picture':
      return [
        element(
          'p',
          {},
          element('img', {
            src: dataAddress(block.picture.png),
            alt: block.alternative,
            width: String(Math.round((block.picture.width * 96) / 72)),
          }),
        ),
      ];
    case 'table':
      return [table(block, letters)];
  }
}

/** A paper as elements of a page, to be printed. */
export function printNodes({ title, heading, blocks, page, text }: Paper): MarkupNode[] {
  const letters = tableLetters(page, textSizes(text));
  return [
    element('h1', {}, heading ?? title),
    ...blocks.flatMap((block, index) => nodesOf(block, blocks[index - 1], letters)),
  ];
}
