import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { FileFacts } from './core-properties.ts';
import { breakLines, labelSize, type Letters, type Line } from './pdf-lines.ts';
import type { Content } from './template-block.ts';
import { author, colours, imprint, language, paper, type TextSizes } from './template-look.ts';
import { unpackedFont } from './unpacked-font.ts';

/** A part of the structure that reading aids follow. */
export type Structure = PDFKit.PDFStructureElement;

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json')),
  'files',
);
const fonts = { plain: 'Plain', strong: 'Strong' } as const;
const readFont = (weight: 400 | 600): Buffer =>
  unpackedFont(readFileSync(join(fontFolder, `fira-sans-latin-${weight}-normal.woff`)));
const fontFiles = { plain: readFont(400), strong: readFont(600) } as const;

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** The pages of a tagged PDF file and the place on them where the next thing is drawn. */
export class PdfPaper {
  readonly sizes: TextSizes;
  readonly left = points(paper.side);
  readonly width: number;
  /** Distance of the next thing from the upper edge. */
  y: number;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Structure;
  readonly #chunks: Uint8Array[] = [];
  readonly #bottom: number;

  constructor(facts: FileFacts, sizes: TextSizes, page: 'portrait' | 'landscape') {
    const day = new Date(`${facts.checked}T00:00:00Z`);
    this.#pdf = new PDFDocument({
      size: 'A4',
      layout: page,
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: facts.title,
        Author: author,
        Subject: facts.summary,
        Creator: author,
        CreationDate: day,
        ModDate: day,
      },
    });
    this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#pdf.registerFont(fonts.plain, fontFiles.plain);
    this.#pdf.registerFont(fonts.strong, fontFiles.strong);
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
    this.sizes = sizes;
    this.width = this.#pdf.page.width - 2 * this.left;
    this.#bottom = this.#pdf.page.height - points(paper.bottom);
    this.y = points(paper.top);
  }

  /** Begins a part of the structure inside another, or of the document. */
  begin(
    tag: string,
    inside: Structure = this.#root,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ): Structure {
    const structure = this.#pdf.struct(tag, options);
    inside.add(structure);
    return structure;
  }

  /** Whether this height is left on the page. */
  fits(height: number): boolean {
    return this.y + height <= this.#bottom;
  }

  /** Goes on to a new page unless this height is left. Says whether it did. */
  need(height: number): boolean {
    if (this.fits(height)) return false;
    this.#pdf.addPage();
    this.y = points(paper.top);
    return true;
  }

  /** Breaks content into lines at a size of letters. */
  lines(content: Content, size: number, width = this.width): readonly Line[] {
    return breakLines(content, this.#letters(size), width);
  }

  /** Draws one line and goes down by its height. Text is real text; boxes and blanks are named for reading aids. */
  drawLine(inside: Structure, line: Line, x: number, size: number, height: number, more = false): void {
    this.drawLineAt(inside, line, x, this.y, size, height, more);
    this.y += height;
  }

  /** Draws one line at a height of the page. `more` says that the text goes on in a next line. */
  drawLineAt(
    inside: Structure,
    line: Line,
    x: number,
    y: number,
    size: number,
    height: number,
    more = false,
    colour: string = colours.ink,
  ): void {
    const baseline = y + height / 2 + size * 0.35;
    line.forEach(({ inline, x: offset, width }, index) => {
      const start = x + offset;
      if (inline.kind === 'text') {
        const text = more && index === line.length - 1 ? `${inline.text} ` : inline.text;
        inside.add(() => this.#text(text, start, baseline, size, inline.strong, colour));
      } else if (inline.kind === 'box') {
        const box = this.begin('Span', inside, { alt: 'Kästchen zum Ankreuzen' });
        box.add(() => {
          const edge = size * 0.86;
          this.#pdf
            .lineWidth(0.9)
            .rect(start, baseline - edge + size * 0.1, edge, edge)
            .stroke(`#${colours.ink}`);
        });
        box.end();
      } else if (inline.kind === 'rule') {
        const rule = this.begin('Span', inside, { alt: 'Zeile zum Ausfüllen' });
        rule.add(() => this.#stroke(start, baseline + 3, width));
        rule.end();
      } else {
        const blank = this.begin('Span', inside);
        blank.add(() => {
          const small = labelSize(this.#letters(size));
          this.#text(inline.label, start + 1, baseline - 0.5, small, false, colours.accent);
          this.#stroke(start, baseline + 3, width);
        });
        blank.end();
      }
    });
  }

  /** Draws the words of a line for the eye alone, for example a head that is repeated. */
  drawArtifactLine(line: Line, x: number, y: number, size: number, height: number): void {
    this.decorate(() => {
      for (const { inline, x: offset } of line) {
        if (inline.kind === 'text')
          this.#text(inline.text, x + offset, y + height / 2 + size * 0.35, size, inline.strong, colours.ink);
      }
    });
  }

  /** An empty line to write on across the page. */
  drawWritingLine(height: number): void {
    this.need(height);
    const structure = this.begin('P', undefined, { alt: 'Zeile zum Schreiben' });
    structure.add(() => this.#stroke(this.left, this.y + height - 4, this.width));
    structure.end();
    this.y += height;
  }

  /** Draws something that says nothing, such as a background or a border. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.#pdf);
    this.#pdf.endMarkedContent();
  }

  /** Writes the feet of all pages and gives the file. */
  async finish(): Promise<Uint8Array> {
    this.#root.end();
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page);
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
      const { small } = this.sizes;
      const baseline = this.#pdf.page.height - points(11);
      this.#text(imprint, this.left, baseline, small, false, colours.muted);
      const number = `Seite ${page + 1} von ${count}`;
      const start = this.left + this.width - this.#letters(small).widthOf(number, false, small);
      this.#text(number, start, baseline, small, false, colours.muted);
      this.#pdf.endMarkedContent();
    }
    const ended = new Promise<void>((resolve) => this.#pdf.on('end', resolve));
    this.#pdf.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #letters(size: number): Letters {
    return {
      size,
      widthOf: (text, strong, size) => {
        this.#pdf.font(strong ? fonts.strong : fonts.plain).fontSize(size);
        return this.#pdf.widthOfString(text);
      },
    };
  }

  #text(text: string, x: number, baseline: number, size: number, strong: boolean, colour: string): void {
    this.#pdf
      .font(strong ? fonts.strong : fonts.plain)
      .fontSize(size)
      .fillColor(`#${colour}`)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  #stroke(x: number, y: number, width: number): void {
    this.#pdf
      .lineWidth(0.7)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(`#${colours.line}`);
  }
}
