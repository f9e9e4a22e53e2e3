import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Paragraph,
  ShadingType,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { colours, hex, type TextSizes } from '../look/look.ts';
import { type Block, type Content, words } from '../model/paper.ts';
import { ruleCount } from '../model/space-boxes.ts';
import { docxBox, docxRuns, docxTab } from './docx-content.ts';
import { docxTable } from './docx-table.ts';

/** Indentation of lists, and of what is said under a name, in twentieths of a point. */
export const indents = { list: 425, facts: 2550 } as const;

/** What the blocks of one paper share. */
export interface DocxPage {
  readonly sizes: TextSizes;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
  /** Letters that fit side by side in a table. */
  readonly letters: number;
}

type BlockOf<Kind extends Block['kind']> = Block & { readonly kind: Kind };

/** Stops whose leaders draw the lines to write on: the k-th of n ends at k/n of the width. */
function ruleStops(content: Content, width: number) {
  const count = ruleCount(content);
  return Array.from({ length: count }, (_, index) => ({
    type: index === count - 1 ? TabStopType.RIGHT : TabStopType.LEFT,
    position: Math.round((width * (index + 1)) / count),
    leader: LeaderType.UNDERSCORE,
  }));
}

function paragraph(content: Content, { width }: DocxPage): Paragraph {
  return new Paragraph({
    style: ruleCount(content) > 0 ? 'FillIn' : 'BodyText',
    tabStops: ruleStops(content, width),
    children: docxRuns(content),
  });
}

function list({ items, ordered }: BlockOf<'list'>, instance: number, { width }: DocxPage): Paragraph[] {
  return items.map(({ box, content }) => {
    const stops = ruleStops(content, width);
    if (!box)
      return new Paragraph({
        style: 'ListItem',
        numbering: { reference: ordered ? 'steps' : 'points', level: 0, instance },
        tabStops: stops,
        children: docxRuns(content),
      });
    return new Paragraph({
      style: 'ListItem',
      indent: { left: indents.list, hanging: indents.list },
      tabStops: [{ type: TabStopType.LEFT, position: indents.list }, ...stops],
      children: [docxBox(), docxTab(), ...docxRuns(content)],
    });
  });
}

function facts({ rows }: BlockOf<'facts'>): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 2, color: hex(colours.band) };
  return rows.map(
    ({ name, content }) =>
      new Paragraph({
        style: 'Facts',
        indent: { left: indents.facts, hanging: indents.facts },
        tabStops: [{ type: TabStopType.LEFT, position: indents.facts }],
        // Between paragraphs of one look Word draws only the line that is asked for by this name.
        border: { bottom: line, between: line },
        children: [...docxRuns(words(name, true)), docxTab(), ...docxRuns(content)],
      }),
  );
}

function notice({ content }: BlockOf<'notice'>): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 4, space: 5, color: hex(colours.wash) };
  return new Paragraph({
    style: 'Notice',
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.wash) },
    border: {
      top: edge,
      bottom: edge,
      left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(colours.accent) },
    },
    children: docxRuns(content),
  });
}

function picture({ alternative, picture: { png, width, height } }: BlockOf<'picture'>): Paragraph {
  const name = alternative.slice(0, 60);
  return new Paragraph({
    style: 'BodyText',
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
        altText: { name, title: name, description: alternative },
      }),
    ],
  });
}

/** The blocks of a paper as paragraphs and tables of a DOCX file. */
export function docxBlocks(blocks: readonly Block[], page: DocxPage): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            ...(blocks[index - 1]?.kind === 'page-break' ? { pageBreakBefore: true } : {}),
            children: docxRuns(block.content),
          }),
        ];
      case 'paragraph':
        return [paragraph(block.content, page)];
      case 'note':
        return [new Paragraph({ style: 'Note', children: docxRuns(block.content) })];
      case 'list':
        return list(block, index, page);
      case 'facts':
        return facts(block);
      case 'writing-line':
        return [
          new Paragraph({
            style: 'FillIn',
            tabStops: [{ type: TabStopType.RIGHT, position: page.width, leader: LeaderType.UNDERSCORE }],
            children: [docxTab()],
          }),
        ];
      case 'page-break':
        return [];
      case 'notice':
        return [notice(block)];
      case 'picture':
        return [picture(block)];
      case 'table':
        return [
          ...(block.caption === undefined
            ? []
            : [new Paragraph({ style: 'Caption', children: [new TextRun(block.caption)] })]),
          docxTable(block, page),
          new Paragraph({ style: 'AfterTable', children: [] }),
        ];
    }
  });
}
