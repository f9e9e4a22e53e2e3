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
import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { coreProperties, corePropertiesPath } from '../core-properties.ts';
import { colours, hex, sheet, tableLetters, textSizes, textWidth } from '../look/look.ts';
import type { Paper } from '../model/paper.ts';
import { officePackage, unpackOffice } from '../office-package.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxNumbering, docxStyles } from './docx-styles.ts';

/** Millimetres in twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Where the paper is from and the number of the page, at the foot of every page. */
function pageFoot(imprint: string, width: number): Footer {
  const [page, of] = [paperFrameTexts['frame.page'], paperFrameTexts['frame.pageOf']];
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(imprint),
          new TextRun({
            children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function documentOf(paper: Paper): Document {
  const sizes = textSizes(paper.text);
  const width = twips(textWidth(paper.page));
  return new Document({
    styles: docxStyles(sizes),
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(sheet.width),
              height: twips(sheet.height),
              orientation: PageOrientation[paper.page === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
            },
            margin: {
              top: twips(sheet.top),
              bottom: twips(sheet.bottom),
              left: twips(sheet.side),
              right: twips(sheet.side),
              footer: twips(sheet.foot),
            },
          },
        },
        footers: { default: pageFoot(paper.imprint, width) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            border: {
              top: { style: BorderStyle.SINGLE, size: 24, space: 10, color: hex(colours.accent) },
            },
            children: [new TextRun(paper.heading ?? paper.title)],
          }),
          ...docxBlocks(paper.blocks, { sizes, width, letters: tableLetters(paper.page, sizes) }),
        ],
      },
    ],
  });
}

/** A paper as a Word file that can be filled in and changed; its language stands among the properties. */
export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unpackOffice(new Uint8Array(await Packer.toArrayBuffer(documentOf(paper))));
  return officePackage({ ...parts, [corePropertiesPath]: coreProperties(paper) });
}
