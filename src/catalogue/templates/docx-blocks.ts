import {
  BorderStyle,
  HeadingLevel,
  LeaderType,
  Paragraph,
  ShadingType,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { docxBoxRuns, docxRuns, ruleCount } from './docx-content.ts';
import { docxTable } from './docx-table.ts';
import type { Block, Content } from './template-block.ts';
import { colours, type TextSizes } from './template-look.ts';

/** Indentation of lists, in twentieths of a point. */
export const listIndent = 425;

/** Stops whose leaders draw the lines to write on: the k-th of n ends at k/n of the width. */
function ruleStops(content: Content, width: number) {
  const count = ruleCount(content);
  return Array.from({ length: count }, (_, index) => ({
    type: index === count - 1 ? TabStopType.RIGHT : TabStopType.LEFT,
    position: Math.round((width * (index + 1)) / count),
    leader: LeaderType.UNDERSCORE,
  }));
}

function paragraph(content: Content, width: number): Paragraph {
  const count = ruleCount(content);
  return new Paragraph({
    style: count > 0 ? 'FillIn' : 'BodyText',
    tabStops: ruleStops(content, width),
    children: docxRuns(content),
  });
}

/** The blocks of a template as paragraphs and tables of a DOCX file. `width` is that of the text, in twips. */
export function docxBlocks(blocks: readonly Block[], sizes: TextSizes, width: number): (Paragraph | Table)[] {
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
        return [paragraph(block.content, width)];
      case 'list':
        return block.items.map(({ box, content }) => {
          const stops = ruleStops(content, width);
          if (box)
            return new Paragraph({
              style: 'ListItem',
              indent: { left: listIndent, hanging: listIndent },
              tabStops: [{ type: TabStopType.LEFT, position: listIndent }, ...stops],
              children: docxBoxRuns(content),
            });
          return new Paragraph({
            style: 'ListItem',
            numbering: { reference: block.ordered ? 'steps' : 'points', level: 0, instance: index },
            tabStops: stops,
            children: docxRuns(content),
          });
        });
      case 'writing-line':
        return [
          new Paragraph({
            style: 'FillIn',
            tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
            children: [new TextRun({ children: [new Tab()] })],
          }),
        ];
      case 'page-break':
        return [];
      case 'notice':
        return [
          new Paragraph({
            style: 'Notice',
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.wash },
            border: {
              top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.wash },
              bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.wash },
              left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colours.accent },
            },
            children: docxRuns(block.content),
          }),
        ];
      case 'table':
        return [docxTable(block, sizes, width), new Paragraph({ style: 'AfterTable', children: [] })];
    }
  });
}
