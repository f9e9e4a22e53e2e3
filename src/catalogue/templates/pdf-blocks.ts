import type { PdfPaper } from './pdf-paper.ts';
import { pdfTable } from './pdf-table.ts';
import type { Block, Content } from './template-block.ts';
import { colours } from './template-look.ts';

/** Lines that are kept on one page with what follows or with each other. */
const keptLines = 3;

/** Height of the lines to write on with which a list of blocks begins. */
function writingHeight(paper: PdfPaper, blocks: readonly Block[]): number {
  const end = blocks.findIndex(({ kind }) => kind !== 'writing-line');
  return (end < 0 ? blocks.length : end) * paper.sizes.body * 2.3;
}

/** Height that is kept under a heading: enough to see what it stands over. */
function heightUnder(paper: PdfPaper, following: readonly Block[]): number {
  const [first, second] = following;
  if (first?.kind === 'table') return 110;
  if (first?.kind === 'writing-line') return writingHeight(paper, following);
  const lines = keptLines * paper.sizes.body * 1.5;
  return first?.kind === 'paragraph' && second?.kind === 'table' ? lines + 110 : lines;
}

function pdfHeading(paper: PdfPaper, level: 1 | 2 | 3, content: Content, under = 0): void {
  const size = level === 1 ? paper.sizes.h1 : level === 2 ? paper.sizes.h2 : paper.sizes.h3;
  const height = size * 1.25;
  const strong = content.map((inline) => (inline.kind === 'text' ? { ...inline, strong: true } : inline));
  const lines = paper.lines(strong, size);
  if (level > 1) {
    paper.y += level === 2 ? 11 : 8;
    paper.need(lines.length * height + under);
  }
  const structure = paper.begin(`H${level}`);
  lines.forEach((line, index) =>
    paper.drawLine(structure, line, paper.left, size, height, index < lines.length - 1),
  );
  structure.end();
  paper.y += level === 1 ? 14 : 5;
}

function pdfParagraph(paper: PdfPaper, content: Content, under: number): void {
  const { body } = paper.sizes;
  const ruled = content.some(({ kind }) => kind === 'rule');
  const marked = content.some(({ kind }) => kind === 'blank');
  const height = body * (ruled ? 2.05 : marked ? 1.75 : 1.45);
  const lines = paper.lines(content, body);
  if (lines.length <= keptLines) paper.need(lines.length * height + under);
  const structure = paper.begin('P');
  lines.forEach((line, index) => {
    paper.need(height);
    paper.drawLine(structure, line, paper.left, body, height, index < lines.length - 1);
  });
  structure.end();
  paper.y += ruled ? 1 : 6;
}

function pdfList(paper: PdfPaper, { ordered, items }: Block & { kind: 'list' }): void {
  const { body } = paper.sizes;
  const indent = body * 1.9;
  const list = paper.begin('L');
  items.forEach(({ box, content }, number) => {
    const height = body * (content.some(({ kind }) => kind === 'rule' || kind === 'blank') ? 1.75 : 1.42);
    const lines = paper.lines(content, body, paper.width - indent);
    paper.need(Math.min(lines.length, keptLines) * height);
    const item = paper.begin('LI', list);
    const label = paper.begin('Lbl', item);
    const mark: Content = box
      ? [{ kind: 'box' }]
      : [{ kind: 'text', text: ordered ? `${number + 1}.` : '•', strong: false }];
    for (const line of paper.lines(mark, body))
      paper.drawLineAt(label, line, paper.left + (box || ordered ? 0 : 4), paper.y, body, height);
    label.end();
    const text = paper.begin('LBody', item);
    lines.forEach((line, index) => {
      paper.need(height);
      paper.drawLine(text, line, paper.left + indent, body, height, index < lines.length - 1);
    });
    text.end();
    item.end();
    paper.y += 2;
  });
  list.end();
  paper.y += 5;
}

function pdfNotice(paper: PdfPaper, content: Content): void {
  const { body } = paper.sizes;
  const inset = 12;
  const height = body * 1.45;
  const lines = paper.lines(content, body, paper.width - 2 * inset);
  const whole = lines.length * height + 14;
  paper.need(whole + 4);
  paper.decorate((pdf) => {
    pdf.rect(paper.left, paper.y, paper.width, whole).fill(`#${colours.wash}`);
    pdf.rect(paper.left, paper.y, 3, whole).fill(`#${colours.accent}`);
  });
  paper.y += 7;
  const structure = paper.begin('P');
  lines.forEach((line, index) =>
    paper.drawLine(structure, line, paper.left + inset, body, height, index < lines.length - 1),
  );
  structure.end();
  paper.y += 17;
}

/** Draws the title of a template under a short stroke of the accent colour. */
export function pdfTitle(paper: PdfPaper, title: string): void {
  paper.decorate((pdf) => pdf.rect(paper.left, paper.y, 42, 3).fill(`#${colours.accent}`));
  paper.y += 14;
  pdfHeading(paper, 1, [{ kind: 'text', text: title, strong: true }]);
}

/** Draws the blocks of a template one under the other. */
export function pdfBlocks(paper: PdfPaper, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'heading':
        pdfHeading(paper, block.level, block.content, heightUnder(paper, blocks.slice(index + 1)));
        break;
      case 'paragraph':
        pdfParagraph(paper, block.content, writingHeight(paper, blocks.slice(index + 1)));
        break;
      case 'list':
        pdfList(paper, block);
        break;
      case 'writing-line':
        paper.drawWritingLine(paper.sizes.body * 2.3);
        break;
      case 'page-break':
        paper.need(Infinity);
        break;
      case 'notice':
        pdfNotice(paper, block.content);
        break;
      case 'table':
        pdfTable(paper, block);
        break;
    }
  });
}
