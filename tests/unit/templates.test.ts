import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openPrinter, printPdf } from '../../.config/tasks/print-pdf.ts';
import { offeredFolder, readTemplates } from '../../.config/tasks/templates.ts';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import { writeOdt } from '../../src/papers/odt/write-odt.ts';
import { readTemplate, type Template } from '../../src/papers/templates/read-template.ts';
import { readTextSource } from '../../src/papers/templates/read-text-source.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import { downloadSchema } from '../../src/schemas/content/download.ts';
import { headingLevels } from '../support/heading-levels.ts';
import { missingPieces, odtBodyOf, openPdf, partsOf, piecesOf, readPdf } from '../support/read-papers.ts';
import { smallestContent } from '../support/smallest-content.ts';

const entries = 'content/downloads';
const facts = { title: 'Titel & Zeichen', summary: 'Wozu es dient.', checked: '2026-01-10' };
const templates = readTemplates(entries);

/** The endings of the files a template is offered in. */
function endingsOf({ workbook }: Template): readonly string[] {
  return workbook ? ['xlsx', 'pdf'] : ['docx', 'odt', 'pdf'];
}

/** The offered files of one format with their templates. */
function filesOf(format: 'docx' | 'odt' | 'xlsx' | 'pdf') {
  const found = templates
    .filter((template) => endingsOf(template).includes(format))
    .map((template) => {
      const name = `${template.slug}.${format}`;
      return { ...template, name, bytes: new Uint8Array(readFileSync(join(offeredFolder, name))) };
    });
  expect(found.length).toBeGreaterThan(4);
  return found;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function textTemplate(text: string): Template {
  return readTemplate(facts, '.md', text);
}

async function workbookFile(text: string): Promise<Uint8Array> {
  const { workbook } = readTemplate(facts, '.yaml', text);
  if (!workbook) throw new Error('no workbook');
  return writeXlsx(workbook);
}

describe('the offered templates', () => {
  it('are at least twenty, each with an entry that names exactly its files', () => {
    expect(templates.length).toBeGreaterThanOrEqual(20);
    for (const template of templates) {
      const entry = downloadSchema.parse(parse(readFileSync(join(entries, `${template.slug}.yaml`), 'utf8')));
      const names = endingsOf(template).map((ending) => `${template.slug}.${ending}`);
      expect(entry.files.map(({ file }) => file).sort(), template.slug).toEqual(names.sort());
    }
    const slugs = readdirSync(entries).filter((name) => /^[^_].*\.yaml$/.test(name));
    expect(slugs.map((name) => name.replace('.yaml', '')).sort()).toEqual(
      templates.map(({ slug }) => slug).sort(),
    );
  });

  it('lie there, and no other files beside them: else run `npm run templates`', () => {
    const names = templates.flatMap((template) =>
      endingsOf(template).map((ending) => `${template.slug}.${ending}`),
    );
    expect(readdirSync(offeredFolder).sort()).toEqual(names.sort());
  });

  it('say all that their sources say, in the same order: else run `npm run templates`', async () => {
    for (const { name, bytes, paper } of filesOf('docx')) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      expect(missingPieces(value, piecesOf(paper)), name).toEqual([]);
    }
    for (const { name, bytes, paper } of filesOf('odt'))
      expect(missingPieces(odtBodyOf(bytes).text, piecesOf(paper)), name).toEqual([]);
    for (const { name, bytes, paper } of filesOf('pdf')) {
      const foot = new RegExp(`${paper.imprint}|Seite \\d+ von \\d+`, 'g');
      const text = (await readPdf(bytes)).pages.map((page) => page.replaceAll(foot, '')).join('');
      expect(missingPieces(text, piecesOf(paper)), name).toEqual([]);
    }
    for (const { name, bytes, workbook } of filesOf('xlsx')) {
      const read = await readWorkbook(Buffer.from(bytes));
      const written = workbook?.sheets.map((sheet) => [
        sheet.name,
        ...sheet.rows.flatMap(({ cells }) =>
          cells.flatMap(({ value }) => (value.kind === 'words' ? value.text : [])),
        ),
      ]);
      const found = read.map(({ sheet, data }) => [
        sheet,
        ...data.slice(4).flatMap((row) => row.filter((cell) => typeof cell === 'string')),
      ]);
      expect(found, name).toEqual(written);
    }
  }, 60_000);

  it('carry the line on legal advice where they are agreements or touch rights', () => {
    const line = 'Muster, keine Rechtsberatung; vor Verwendung prüfen lassen';
    const legal = templates.filter(({ slug }) =>
      /vereinbarung|eckpunkte|vertrag|geschaeftsordnung|wahl|datenschutz|verschwiegen|rueckstand|hausordnung/.test(
        slug,
      ),
    );
    expect(legal.length).toBeGreaterThan(8);
    expect(legal.filter(({ source }) => !source.includes(line)).map(({ slug }) => slug)).toEqual([]);
  });
});

describe('a DOCX file', () => {
  it('has title, author, language, paper, licence and page numbers', () => {
    for (const { name, bytes } of filesOf('docx')) {
      const parts = partsOf(bytes);
      const core = parts['docProps/core.xml'] ?? '';
      expect(core, name).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
      expect(core, name).toContain('<dc:creator>Quartiersbaukasten</dc:creator>');
      expect(core, name).toContain('<dc:language>de-DE</dc:language>');
      expect(parts['word/styles.xml'], name).toContain('<w:lang w:val="de-DE"');
      expect(headingLevels(parts['word/styles.xml'] ?? ''), name).toEqual([0, 1, 2]);
      expect(parts['word/document.xml'], name).toMatch(
        /<w:pgSz (w:w="11906" w:h="16838"|w:w="16838" w:h="11906")/,
      );
      const foot = Object.entries(parts).find(([path]) => /^word\/footer\d+\.xml$/.test(path))?.[1] ?? '';
      expect(foot, name).toContain('CC BY 4.0');
      expect(foot, name).toMatch(/PAGE/);
      expect(foot, name).toMatch(/NUMPAGES/);
    }
  });

  it('is read by another program with one title, real headings and marked heads of tables', async () => {
    for (const { name, bytes } of filesOf('docx')) {
      const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      expect(
        messages.filter(({ type }) => type === 'error'),
        name,
      ).toEqual([]);
      expect(count(value, /<h1>/g), name).toBe(1);
      expect(count(value, /<h2>/g), name).toBeGreaterThan(0);
      expect(count(value, /<thead>/g), name).toBe(count(value, /<table>/g));
      expect(count(value, /<th><p>\s*<\/p><\/th>|<th><\/th>/g), `${name}: a head without words`).toBe(0);
    }
  });

  it('shows blanks, boxes and lines so that they can be filled in', async () => {
    const { paper } = textTemplate('## Teil\n\nIn [Ort] am ____\n\n- [ ] Punkt\n\n[ ] ja [ ] nein\n');
    const document = partsOf(await writeDocx(paper))['word/document.xml'] ?? '';
    expect(document).toContain('[Ort]');
    expect(document).toContain('w:leader="underscore"');
    expect(count(document, /<w14:checkbox>/g)).toBe(3);
  });

  it('begins a new page where the source says so', async () => {
    const { paper } = textTemplate('## Eins\n\n<!-- neue Seite -->\n\n## Zwei\n');
    const document = partsOf(await writeDocx(paper))['word/document.xml'] ?? '';
    expect(count(document, /<w:pageBreakBefore\/>/g)).toBe(1);
  });
});

describe('an ODT file', () => {
  it('begins with its media type, unpacked, and lists its parts', () => {
    for (const { name, bytes } of filesOf('odt')) {
      const start = Buffer.from(bytes.subarray(30, 85)).toString('latin1');
      expect(start, name).toBe(
        'mimetypeapplication/vnd.oasis.opendocument.textPK\u0003\u0004\u0014\u0000\u0000\u0000',
      );
      const parts = partsOf(bytes);
      const listed = [...(parts['META-INF/manifest.xml'] ?? '').matchAll(/full-path="([^"]+)"/g)].map(
        (match) => match[1],
      );
      expect(listed.sort(), name).toEqual(
        ['/', ...Object.keys(parts).filter((path) => !/^(mimetype|META-INF)/.test(path))].sort(),
      );
    }
  });

  it('has title, author, language, licence, page numbers, real headings and marked heads of tables', () => {
    for (const { name, bytes } of filesOf('odt')) {
      const parts = partsOf(bytes);
      expect(parts['meta.xml'], name).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
      expect(parts['meta.xml'], name).toContain('<dc:creator>Quartiersbaukasten</dc:creator>');
      expect(parts['meta.xml'], name).toContain('<dc:language>de-DE</dc:language>');
      expect(parts['styles.xml'], name).toContain('fo:language="de" fo:country="DE"');
      expect(parts['styles.xml'], name).toMatch(/CC BY 4\.0.*<text:page-number .*<text:page-count/);
      const body = parts['content.xml'] ?? '';
      expect(count(body, /text:outline-level="1"/g), name).toBe(1);
      expect(count(body, /text:outline-level="2"/g), name).toBeGreaterThan(0);
      expect(count(body, /<table:table-header-rows>/g), name).toBe(count(body, /<table:table /g));
    }
  });

  it('uses only styles that it defines', () => {
    for (const { name, bytes } of filesOf('odt')) {
      const parts = partsOf(bytes);
      const both = `${parts['styles.xml'] ?? ''}${parts['content.xml'] ?? ''}`;
      const defined = new Set([...both.matchAll(/style:name="([^"]+)"/g)].map((match) => match[1]));
      const used = [...both.matchAll(/(?:text|table|draw|parent)-?:?style-name="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
      expect(used.length, name).toBeGreaterThan(5);
      expect(
        used.filter((style) => !defined.has(style)),
        name,
      ).toEqual([]);
    }
  });

  it('shows blanks, boxes and lines so that they can be filled in, and keeps spaces', () => {
    const { paper } = textTemplate('## Teil\n\nIn [Ort]  am ____\n\n- [ ] Punkt\n\n[ ] ja [ ] nein\n');
    const parts = partsOf(writeOdt(paper));
    expect(parts['content.xml']).toContain('<text:span text:style-name="Blank">[Ort]</text:span>');
    expect(parts['content.xml']).toContain('style:leader-text="_"');
    expect(count(parts['content.xml'] ?? '', /☐/g)).toBe(3);
  });
});

describe('an XLSX file', () => {
  const budget = `
sheets:
  - name: Ergebnis
    lead: Füllt sich selbst.
    columns:
      - { key: posten, title: Posten, width: 20 }
      - { key: betrag, title: Betrag, kind: euro, width: 12 }
    sections:
      - rows:
          - { posten: Rest, betrag: "=Mittel.betrag - Ausgaben.plan" }
  - name: Ausgaben
    lead: Menge mal Preis.
    columns:
      - { key: posten, title: Posten, width: 20 }
      - { key: menge, title: Menge, kind: number, width: 12 }
      - { key: preis, title: Preis, kind: euro, width: 12 }
      - { key: plan, title: Plan, kind: euro, width: 12, formula: menge * preis }
    sections:
      - title: Personal
        rows: [{ posten: Stunden, menge: 3, preis: 20.1 }]
        blank: 1
      - title: Sachen
        rows: [{ posten: Druck, menge: 2, preis: 10 }]
    sums: [plan]
  - name: Mittel
    lead: Was da ist.
    columns:
      - { key: posten, title: Posten, width: 20 }
      - { key: betrag, title: Betrag, kind: euro, width: 12 }
      - { key: stand, title: Stand, kind: choice, width: 12, choices: [zugesagt, offen] }
    sections:
      - rows: [{ posten: Kommune, betrag: 100 }]
    sums: [betrag]
  - name: Zeiten
    lead: Von bis.
    columns:
      - { key: beginn, title: Beginn, kind: time, width: 12 }
      - { key: ende, title: Ende, kind: time, width: 12 }
      - { key: dauer, title: Dauer, kind: hours, width: 12, formula: ende - beginn }
    sections:
      - rows: [{ beginn: "14:30", ende: "16:00" }]
`;

  it('gives the right results when another program reads it', async () => {
    const xlsx = await workbookFile(budget);
    const sheets = await readWorkbook(Buffer.from(xlsx));
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data.slice(4) ?? [];
    expect(rows('Ergebnis')).toEqual([['Rest', 19.7]]);
    expect(rows('Ausgaben').map((row) => [row[0], row[3]])).toEqual([
      ['Personal', null],
      ['Stunden', 60.3],
      [null, 0],
      ['Summe Personal', 60.3],
      ['Sachen', null],
      ['Druck', 20],
      ['Summe Sachen', 20],
      ['Summe', 80.3],
    ]);
    expect(rows('Mittel').at(-1)).toEqual(['Summe', 100, null]);
    const parts = partsOf(xlsx);
    expect(parts['xl/worksheets/sheet1.xml']).toContain("<f>'Mittel'!B6-'Ausgaben'!D12</f><v>19.7</v>");
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>SUM(D6:D7)</f><v>60.3</v>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>D8+D11</f><v>80.3</v>');
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<formula1>"zugesagt,offen"</formula1>');
    expect(parts['xl/worksheets/sheet4.xml']).toContain('<v>0.0625</v>');
  });

  it('has title, language, a frozen head, formats for euros and a foot on every sheet', async () => {
    for (const { name, bytes, workbook } of filesOf('xlsx')) {
      const parts = partsOf(bytes);
      expect(parts['docProps/core.xml'], name).toContain('<dc:language>de-DE</dc:language>');
      expect(parts['docProps/core.xml'], name).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
      const formats = workbook?.sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ format }) => format)),
      );
      expect((parts['xl/styles.xml'] ?? '').includes('&quot;€&quot;'), name).toBe(formats?.includes('euros'));
      const sheets = await readWorkbook(Buffer.from(bytes));
      const pages = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'));
      expect(pages.length, name).toBe(sheets.length);
      expect(count(parts['xl/workbook.xml'] ?? '', /_xlnm\.Print_Titles/g), name).toBe(sheets.length);
      for (const [path, page] of pages) {
        expect(page, `${name} ${path}`).toMatch(/<pane ySplit="4" topLeftCell="A5"[^>]* state="frozen"/);
        expect(page, `${name} ${path}`).toContain('CC BY 4.0');
        // Every formula carries the result it has now.
        expect(count(page, /<f>/g), `${name} ${path}`).toBe(count(page, /<f>[^<]+<\/f><v>-?[\d.]+<\/v>/g));
      }
      for (const { sheet, data } of sheets) {
        expect(
          data[3]?.every((head) => typeof head === 'string' && head !== ''),
          `${name} ${sheet}`,
        ).toBe(true);
      }
    }
  });

  it('refuses a formula over a column that does not exist', async () => {
    await expect(workbookFile(budget.replace('menge * preis', 'menge * kosten'))).rejects.toThrow(/kosten/);
    await expect(workbookFile(budget.replace('menge * preis', 'menge / preis'))).rejects.toThrow(/erwartet/);
    await expect(workbookFile(budget.replace('{ posten: Druck', '{ sache: Druck'))).rejects.toThrow(/sache/);
  });
});

describe('a PDF file', () => {
  it('is tagged and shows its title; all letters are in the file', async () => {
    for (const { name, bytes } of filesOf('pdf')) {
      const pdf = await openPdf(bytes);
      expect(await pdf.getMarkInfo(), name).toMatchObject({ Marked: true });
      const raw = Buffer.from(bytes).toString('latin1');
      expect(raw, name).toContain('/Lang (de-DE)');
      expect(await pdf.getViewerPreferences(), name).toMatchObject({ DisplayDocTitle: true });
      const { info } = await pdf.getMetadata();
      expect(Reflect.get(info, 'Title'), name).toMatch(/.{5,}/);
      const fonts = new Set([...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map((match) => match[1] ?? ''));
      expect(
        [...fonts].filter((font) => !/^[A-Z]{6}\+FiraSans-/.test(font)),
        name,
      ).toEqual([]);
      expect(raw, name).toContain('/FontFile2');
    }
  });

  it('has one title, headings in order, page numbers and the licence', async () => {
    for (const { name, bytes } of filesOf('pdf')) {
      const { roles, pages } = await readPdf(bytes);
      expect(
        roles.filter((role) => role === 'H1'),
        name,
      ).toHaveLength(1);
      expect(
        roles.find((role) => /^H\d$/.test(role)),
        name,
      ).toBe('H1');
      expect(roles, name).toContain('H2');
      expect(!roles.includes('H3') || roles.indexOf('H2') < roles.indexOf('H3'), name).toBe(true);
      expect(pages.at(-1), name).toContain(`Seite ${pages.length} von ${pages.length}`);
      expect(pages.at(-1), name).toContain('CC BY 4.0');
    }
  });
});

describe('printing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openPrinter();
  }, 60_000);
  afterAll(() => browser.close());
  const printed = (text: string) => printPdf(browser, textTemplate(text).paper, true);

  it('marks lists, tables with their heads, and names what is to be filled in', async () => {
    const pdf = await printed(
      '## Teil\n\n1. Eins\n2. Zwei\n\n- [ ] Punkt\n\n| Was | Wann |\n|---|---|\n| Tag | |\n\nIn [Ort]: ____ [ ] ja\n\n___\n',
    );
    const { roles, names, pages } = await readPdf(pdf);
    const times = (role: string) => roles.filter((candidate) => candidate === role).length;
    expect({ L: times('L'), LI: times('LI') }).toEqual({ L: 2, LI: 3 });
    expect({ Table: times('Table'), TR: times('TR'), TH: times('TH') }).toEqual({ Table: 1, TR: 2, TH: 2 });
    expect(count(Buffer.from(pdf).toString('latin1'), /\/S \/TD\b/g)).toBe(2);
    expect(pages.join('')).toContain('Ort');
    expect(count(Buffer.from(pdf).toString('latin1'), /\/Scope \/Column/g)).toBe(2);
    expect(names).toEqual([
      'Kästchen zum Ankreuzen',
      'Zeile zum Ausfüllen',
      'Kästchen zum Ankreuzen',
      'Zeile zum Schreiben',
    ]);
  });

  it('repeats the head of a table on the next page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| Zeile ${index} | |`).join('\n');
    const { pages } = await readPdf(await printed(`## Teil\n\n| Kopfwort | B |\n|---|---|\n${rows}\n`));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(count(page, /Kopfwort/g)).toBe(1);
  });

  it('gives the same bytes each time', async () => {
    const text = '## Teil\n\n1. Eins\n\n- Zwei\n\n[Ort] ____\n';
    const [first, second] = [await printed(text), await printed(text)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('a source', () => {
  it('holds only what every format can show', () => {
    expect(() => readTextSource('# Titel\n')).toThrow(/beginnen mit ##/);
    expect(() => readTextSource('![Bild](x.png)\n')).toThrow(/image/);
    expect(() => readTextSource('<b>fett</b>\n')).toThrow(/html|HTML/);
    expect(() => readTextSource('---\nschrift: gross\n---\nText\n')).toThrow();
  });

  it('gives the same bytes of office files each time', async () => {
    const { paper } = textTemplate('## Teil\n\n1. Eins\n\n- Zwei\n\n[Ort] ____\n');
    const [first, second] = [await writeDocx(paper), await writeDocx(paper)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(writeOdt(paper)).equals(Buffer.from(writeOdt(paper)))).toBe(true);
  });

  it('is not taken for an entry by the check of all content', () => {
    const folder = smallestContent({
      'content/downloads/quellen/beispiel.md': 'Text\n',
      'content/downloads/quellen/tabelle.yaml': 'sheets: []\n',
    });
    expect(checkContent(folder).problems).toEqual([]);
    folder.remove();
  });
});
