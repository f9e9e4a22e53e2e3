import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper, PaperBlock } from '../../../domain/plan/paper.ts';

/** Colours and measures of the templates, so that papers and templates look like one house. */
const colours = {
  ink: '10303A',
  muted: '435B65',
  accent: 'A83C19',
  wash: 'F7E9E2',
  band: 'E7EDEF',
  line: '7D878B',
};
const language = 'de-DE';
/** A4 in twentieths of a point; 22 mm at the sides. */
const page = { width: 11_906, height: 16_838, side: 1247, top: 1134, bottom: 1134 } as const;
const textWidth = page.width - 2 * page.side;
const cellMargins = { top: 70, bottom: 70, left: 90, right: 90 };

const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** Words, bold or as their style is: to say `false` would take the bold letters from a heading. */
function run(text: string, strong: boolean): TextRun {
  const options: IRunOptions = strong ? { text, bold: true } : { text };
  return new TextRun(options);
}

function cell(text: string, width: number, look: 'head' | 'plain'): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    ...(look === 'head' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.band } } : {}),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          style: 'TableText',
          children: [run(line, look === 'head')],
        }),
    ),
  });
}

/** A table whose first row is marked as header and repeats on every page; its first column is set as heads. */
function table({ header, rows }: PaperBlock & { kind: 'table' }): Table {
  const first = Math.round(textWidth * (header.length > 3 ? 0.2 : 0.26));
  const other = Math.floor((textWidth - first) / Math.max(1, header.length - 1));
  const widths = header.map((_, index) => (index === 0 ? first : other));
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, index) => cell(text, widths[index] ?? 0, 'head')),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: header.map((_, index) =>
              cell(row[index] ?? '', widths[index] ?? 0, index === 0 ? 'head' : 'plain'),
            ),
          }),
      ),
    ],
  });
}

function blockOf(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: [new TextRun(block.text)] })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListItem',
            numbering: { reference: 'points', level: 0 },
            children: [new TextRun(item)],
          }),
      );
    case 'blank':
      return [
        new Paragraph({
          style: 'BodyText',
          children: [
            new TextRun({
              text: `[${block.label}]`,
              color: colours.accent,
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.wash },
            }),
          ],
        }),
      ];
    case 'table':
      return [
        new Paragraph({ style: 'TableCaption', children: [new TextRun(block.caption)] }),
        table(block),
        new Paragraph({ style: 'AfterTable', children: [] }),
      ];
    case 'picture':
      return [
        new Paragraph({
          style: 'BodyText',
          children: [
            new ImageRun({
              type: 'png',
              data: block.picture.png,
              transformation: {
                width: (block.picture.width * 96) / 72,
                height: (block.picture.height * 96) / 72,
              },
              altText: {
                name: block.alternative.slice(0, 60),
                title: block.alternative.slice(0, 60),
                description: block.alternative,
              },
            }),
          ],
        }),
      ];
  }
}

const half = (points: number) => Math.round(points * 2);
const heading = (level: number, size: number, before: number, after: number) => ({
  run: { size: half(size), bold: true, color: colours.ink, font: 'Arial' },
  // LibreOffice takes a paragraph for a heading by its level alone, not by the style's name.
  paragraph: {
    outlineLevel: level - 1,
    spacing: { before, after, ...lines(252) },
    keepNext: true,
    keepLines: true,
  },
});
const style = (id: string, name: string, spacing: object, run: object = {}, more: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing, ...more },
});

/** A paper as a Word file: real headings, marked heads of tables, alternatives of pictures, German as language. */
export function paperDocument(paper: Paper): Document {
  return new Document({
    title: paper.title,
    description: paper.summary,
    creator: 'Quartiersbaukasten',
    lastModifiedBy: 'Quartiersbaukasten',
    // Narrow columns of tables need the joints of German compounds.
    hyphenation: { autoHyphenation: true },
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: half(10.5),
            color: colours.ink,
            language: { value: language, eastAsia: language, bidirectional: language },
          },
          paragraph: { spacing: lines(288) },
        },
        heading1: heading(1, 20, 0, 240),
        heading2: heading(2, 13.5, 320, 100),
        heading3: heading(3, 11.5, 220, 80),
      },
      paragraphStyles: [
        style('BodyText', 'Body Text', { after: 140, ...lines(288) }),
        style('ListItem', 'Listenpunkt', { after: 80, ...lines(280) }),
        style('TableText', 'Tabellentext', { ...lines(252) }, { size: half(9) }),
        style(
          'TableCaption',
          'Caption',
          { before: 160, after: 80 },
          { size: half(9.5), bold: true },
          { keepNext: true },
        ),
        style('AfterTable', 'Abstand nach Tabelle', { after: 60, ...lines(200) }),
        style('PageFoot', 'Fußzeile', {}, { size: half(8), color: colours.muted }),
      ],
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 425, hanging: 425 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, footer: 567 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'PageFoot',
                tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
                children: [
                  new TextRun(paper.imprint),
                  new TextRun({
                    children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            border: { top: { style: BorderStyle.SINGLE, size: 24, space: 10, color: colours.accent } },
            children: [new TextRun(paper.title)],
          }),
          ...paper.blocks.flatMap(blockOf),
        ],
      },
    ],
  });
}

const coreProperties = 'docProps/core.xml';

/** A paper as the bytes of a Word file, with its language among the properties, where the library has no place for it. */
export async function paperDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(paperDocument(paper))));
  const core = strFromU8(files[coreProperties] ?? new Uint8Array());
  files[coreProperties] = strToU8(
    core.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  return new Uint8Array(zipSync(files));
}
