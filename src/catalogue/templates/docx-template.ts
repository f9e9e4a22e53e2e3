import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { coreProperties, type FileFacts } from './core-properties.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxNumbering, docxStyles } from './docx-styles.ts';
import { repack } from './fixed-zip.ts';
import type { TextSource } from './read-text-source.ts';
import { author, colours, imprint, paper, textSizes } from './template-look.ts';

/** Millimetres in twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Licence and page number at the foot of every page. */
function pageFoot(width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(imprint),
          new TextRun({
            children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** A template as a Word file that can be filled in and changed. */
export async function docxTemplate(facts: FileFacts, source: TextSource): Promise<Uint8Array> {
  const sizes = textSizes(source.text);
  const upright = source.page === 'portrait';
  const width = twips((upright ? paper.width : paper.height) - 2 * paper.side);
  const document = new Document({
    title: facts.title,
    creator: author,
    description: facts.summary,
    styles: docxStyles(sizes),
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(paper.width),
              height: twips(paper.height),
              orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: {
              top: twips(paper.top),
              bottom: twips(paper.bottom),
              left: twips(paper.side),
              right: twips(paper.side),
              footer: twips(10),
            },
          },
        },
        footers: { default: pageFoot(width) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            border: { top: { style: BorderStyle.SINGLE, size: 24, space: 10, color: colours.accent } },
            children: [new TextRun(source.heading ?? facts.title)],
          }),
          ...docxBlocks(source.blocks, sizes, width),
        ],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return repack(packed, { 'docProps/core.xml': coreProperties(facts) });
}
