import { tableLetters, textSizes, textWidth } from '../look/look.ts';
import { element, type MarkupNode } from '../markup/element.ts';
import type { Block, Content, Paper } from '../model/paper.ts';
import { ruleCount } from '../model/space-boxes.ts';
import { box, odtNodes, odtParagraph, tab } from './odt-content.ts';
import { odtTable } from './odt-table.ts';

/** The body of a file with what goes with it. */
export interface OdtBody {
  readonly nodes: readonly MarkupNode[];
  /** Styles that single tables have. */
  readonly styles: readonly MarkupNode[];
  /** Pictures by their path in the file. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

type BlockOf<Kind extends Block['kind']> = Block & { readonly kind: Kind };

/** A style with lines to write on; more than four in one line fit on no sheet. */
function withRules(content: Content, plain: string, ruled: string): string {
  const count = Math.min(4, ruleCount(content));
  return count === 0 ? plain : `${ruled}_${count}`;
}

function list({ items, ordered }: BlockOf<'list'>): MarkupNode[] {
  if (items.some((item) => item.box)) {
    return items.map(({ content }) =>
      odtParagraph(withRules(content, 'Box_Item', 'Fill_Box'), box, tab, ...odtNodes(content)),
    );
  }
  return [
    element(
      'text:list',
      { 'text:style-name': ordered ? 'Steps' : 'Points' },
      ...items.map(({ content }) =>
        element(
          'text:list-item',
          {},
          odtParagraph(withRules(content, 'List_Item', 'Fill'), ...odtNodes(content)),
        ),
      ),
    ),
  ];
}

function picture({ alternative, picture: { width, height } }: BlockOf<'picture'>, path: string): MarkupNode {
  return odtParagraph(
    'Text_20_body',
    element(
      'draw:frame',
      {
        'draw:style-name': 'Picture',
        'draw:name': path,
        'text:anchor-type': 'as-char',
        'svg:width': `${width}pt`,
        'svg:height': `${height}pt`,
      },
      element('draw:image', {
        'xlink:href': path,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
      }),
      element('svg:desc', {}, alternative),
    ),
  );
}

function heading({ level, content }: BlockOf<'heading'>, afterBreak: boolean): MarkupNode {
  return element(
    'text:h',
    {
      'text:style-name': afterBreak ? 'Page_Break' : `Heading_20_${level}`,
      'text:outline-level': String(level),
    },
    ...odtNodes(content),
  );
}

/** The blocks of a paper as the body of an ODT file. */
export function odtBody({ blocks, page, text }: Pick<Paper, 'blocks' | 'page' | 'text'>): OdtBody {
  const width = textWidth(page);
  const letters = tableLetters(page, textSizes(text));
  const styles: MarkupNode[] = [];
  const pictures: Record<string, Uint8Array> = {};
  const nodes = blocks.flatMap((block, index): MarkupNode[] => {
    switch (block.kind) {
      case 'heading':
        return [heading(block, blocks[index - 1]?.kind === 'page-break')];
      case 'paragraph':
        return [odtParagraph(withRules(block.content, 'Text_20_body', 'Fill'), ...odtNodes(block.content))];
      case 'note':
        return [odtParagraph('Note', ...odtNodes(block.content))];
      case 'notice':
        return [odtParagraph('Notice', ...odtNodes(block.content))];
      case 'list':
        return list(block);
      case 'facts':
        return block.rows.map(({ name, content }) =>
          odtParagraph(
            'Facts',
            element('text:span', { 'text:style-name': 'Strong' }, name),
            tab,
            ...odtNodes(content),
          ),
        );
      case 'writing-line':
        return [odtParagraph('Fill_1', tab)];
      case 'page-break':
        return [];
      case 'picture': {
        const path = `Pictures/${index + 1}.png`;
        pictures[path] = block.picture.png;
        return [picture(block, path)];
      }
      case 'table': {
        const table = odtTable(block, `Table${index + 1}`, { width, letters });
        styles.push(...table.styles);
        return [...(block.caption === undefined ? [] : [odtParagraph('Caption', block.caption)]), table.node];
      }
    }
  });
  return { nodes, styles, pictures };
}
