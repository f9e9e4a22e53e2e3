import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import {
  makeTemplate,
  makeTemplates,
  type TemplateFile,
  templateSources,
} from '../../src/catalogue/templates/make-templates.ts';
import { readTextSource } from '../../src/catalogue/templates/read-text-source.ts';
import { downloadSchema } from '../../src/schemas/content/download.ts';
import { smallestContent } from '../support/smallest-content.ts';
import { headingLevels } from '../support/heading-levels.ts';

const entries = 'content/downloads';
const offered = 'public/vorlagen';
const facts = { title: 'Titel & Zeichen', summary: 'Wozu es dient.', checked: '2026-01-10' };

let made: readonly TemplateFile[] = [];
beforeAll(async () => {
  made = await makeTemplates(entries);
}, 180_000);

function filesOf(format: 'docx' | 'xlsx' | 'pdf'): readonly TemplateFile[] {
  const found = made.filter(({ name }) => extname(name) === `.${format}`);
  expect(found.length).toBeGreaterThan(4);
  return found;
}

/** The parts of an office file as text, by path. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

async function makeOne(ending: '.md' | '.yaml', text: string): Promise<readonly Uint8Array[]> {
  return (await makeTemplate(facts, 'beispiel', ending, text)).map(({ bytes }) => bytes);
}

describe('the offered templates', () => {
  it('are at least twenty, each with an entry that names exactly its files', () => {
    const sources = templateSources(entries).map(({ slug }) => slug);
    expect(sources.length).toBeGreaterThanOrEqual(20);
    for (const slug of sources) {
      const entry = downloadSchema.parse(parse(readFileSync(join(entries, `${slug}.yaml`), 'utf8')));
      const names = made.map(({ name }) => name).filter((name) => name.startsWith(`${slug}.`));
      expect(entry.files.map(({ file }) => file).sort(), slug).toEqual(names.sort());
    }
    const slugs = readdirSync(entries).filter((name) => /^[^_].*\.yaml$/.test(name));
    expect(slugs.map((name) => name.replace('.yaml', '')).sort()).toEqual([...sources].sort());
  });

  it('are what their sources give, byte for byte: else run `npm run templates`', () => {
    const stale = made.filter(
      ({ name, bytes }) =>
        !existsSync(join(offered, name)) || !readFileSync(join(offered, name)).equals(bytes),
    );
    expect(stale.map(({ name }) => name)).toEqual([]);
    expect(readdirSync(offered).sort()).toEqual(made.map(({ name }) => name).sort());
  });

  it('carry the line on legal advice where they are agreements or touch rights', () => {
    const line = 'Muster, keine Rechtsberatung; vor Verwendung prüfen lassen';
    const legal = templateSources(entries).filter(({ slug }) =>
      /vereinbarung|eckpunkte|vertrag|geschaeftsordnung|wahl|datenschutz|verschwiegen|rueckstand|hausordnung/.test(
        slug,
      ),
    );
    expect(legal.length).toBeGreaterThan(8);
    const without = legal.filter(
      ({ file }) => !readFileSync(join(entries, 'quellen', file), 'utf8').includes(line),
    );
    expect(without).toEqual([]);
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
    const [docx = new Uint8Array()] = await makeOne(
      '.md',
      '## Teil\n\nIn [Ort] am ____\n\n- [ ] Punkt\n\n[ ] ja [ ] nein\n',
    );
    const document = partsOf(docx)['word/document.xml'] ?? '';
    expect(document).toContain('[Ort]');
    expect(document).toContain('w:leader="underscore"');
    expect(count(document, /<w14:checkbox>/g)).toBe(3);
  });

  it('begins a new page where the source says so', async () => {
    const [docx = new Uint8Array()] = await makeOne('.md', '## Eins\n\n<!-- neue Seite -->\n\n## Zwei\n');
    expect(count(partsOf(docx)['word/document.xml'] ?? '', /<w:pageBreakBefore\/>/g)).toBe(1);
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
    const [xlsx = new Uint8Array()] = await makeOne('.yaml', budget);
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
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<formula1>&quot;zugesagt,offen&quot;</formula1>');
    expect(parts['xl/worksheets/sheet4.xml']).toContain('<v>0.0625</v>');
  });

  it('has title, language, a frozen head, formats for euros and a foot on every sheet', async () => {
    for (const { name, bytes } of filesOf('xlsx')) {
      const parts = partsOf(bytes);
      expect(parts['docProps/core.xml'], name).toContain('<dc:language>de-DE</dc:language>');
      expect(parts['docProps/core.xml'], name).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
      expect(parts['xl/styles.xml'], name).toContain('&quot;€&quot;');
      const sheets = await readWorkbook(Buffer.from(bytes));
      const pages = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'));
      expect(pages.length, name).toBe(sheets.length);
      expect(count(parts['xl/workbook.xml'] ?? '', /_xlnm\.Print_Titles/g), name).toBe(sheets.length);
      for (const [path, page] of pages) {
        expect(page, `${name} ${path}`).toContain(
          '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
        );
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
    await expect(makeOne('.yaml', budget.replace('menge * preis', 'menge * kosten'))).rejects.toThrow(
      /kosten/,
    );
    await expect(makeOne('.yaml', budget.replace('menge * preis', 'menge / preis'))).rejects.toThrow(
      /erwartet/,
    );
    await expect(makeOne('.yaml', budget.replace('{ posten: Druck', '{ sache: Druck'))).rejects.toThrow(
      /sache/,
    );
  });
});

/** A node of the structure that reading aids follow. */
interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

function asStructure(node: object | null): StructureNode {
  return node ?? {};
}

function nodesIn(node: StructureNode): readonly StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

interface Structure {
  readonly roles: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
  readonly pages: number;
}

async function structureOf(bytes: Uint8Array): Promise<Structure> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const nodes: StructureNode[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    nodes.push(...nodesIn(asStructure(await page.getStructTree())));
    const { items } = await page.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const roles = nodes.flatMap(({ role }) => role ?? []);
  return { roles, names: nodes.flatMap(({ alt }) => alt ?? []), text, pages: pdf.numPages };
}

describe('a PDF file', () => {
  it('is tagged, in German, and shows its title; all letters are in the file', async () => {
    for (const { name, bytes } of filesOf('pdf')) {
      const pdf = await getDocumentProxy(Uint8Array.from(bytes));
      expect(await pdf.getMarkInfo(), name).toMatchObject({ Marked: true });
      expect(await pdf.getViewerPreferences(), name).toMatchObject({ DisplayDocTitle: true });
      const { info } = await pdf.getMetadata();
      expect(info, name).toMatchObject({ Language: 'de-DE', Author: 'Quartiersbaukasten' });
      expect(Reflect.get(info, 'Title'), name).toMatch(/.{5,}/);
      const raw = Buffer.from(bytes).toString('latin1');
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
      const { roles, text, pages } = await structureOf(bytes);
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
      expect(text, name).toContain(`Seite ${pages} von ${pages}`);
      expect(text, name).toContain('CC BY 4.0');
    }
  });

  it('marks lists, tables with their heads, and names what is to be filled in', async () => {
    const source =
      '## Teil\n\n1. Eins\n2. Zwei\n\n- [ ] Punkt\n\n| Was | Wann |\n|---|---|\n| Tag | |\n\nIn [Ort]: ____ [ ] ja\n\n___\n';
    const [, pdf = new Uint8Array()] = await makeOne('.md', source);
    const { roles, names, text } = await structureOf(pdf);
    const times = (role: string) => roles.filter((candidate) => candidate === role).length;
    expect({ L: times('L'), LI: times('LI'), Lbl: times('Lbl'), LBody: times('LBody') }).toEqual({
      L: 2,
      LI: 3,
      Lbl: 3,
      LBody: 3,
    });
    expect({ Table: times('Table'), TR: times('TR'), TH: times('TH'), TD: times('TD') }).toEqual({
      Table: 1,
      TR: 2,
      TH: 2,
      TD: 2,
    });
    expect(text).toContain('Ort');
    const raw = Buffer.from(pdf).toString('latin1');
    expect(count(raw, /\/Scope \/Column/g)).toBe(2);
    expect(names).toEqual([
      'Kästchen zum Ankreuzen',
      'Zeile zum Ausfüllen',
      'Kästchen zum Ankreuzen',
      'Zeile zum Schreiben',
    ]);
  });

  it('repeats the head of a table on the next page without reading it twice', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| Zeile ${index} | |`).join('\n');
    const [, pdf = new Uint8Array()] = await makeOne(
      '.md',
      `## Teil\n\n| Kopfwort | B |\n|---|---|\n${rows}\n`,
    );
    const { text, pages } = await structureOf(pdf);
    expect(pages).toBeGreaterThan(1);
    expect(count(text, /Kopfwort/g)).toBe(pages);
    // Each part of the structure stands once in the file, however many pages it runs over.
    expect(count(Buffer.from(pdf).toString('latin1'), /\/S \/TH/g)).toBe(2);
  });
});

describe('a source', () => {
  it('holds only what every format can show', () => {
    expect(() => readTextSource('# Titel\n')).toThrow(/beginnen mit ##/);
    expect(() => readTextSource('![Bild](x.png)\n')).toThrow(/image/);
    expect(() => readTextSource('<b>fett</b>\n')).toThrow(/html|HTML/);
    expect(() => readTextSource('---\nschrift: gross\n---\nText\n')).toThrow();
  });

  it('gives the same bytes each time', async () => {
    const text = '## Teil\n\n1. Eins\n\n- Zwei\n\n[Ort] ____\n';
    const [first, second] = [await makeOne('.md', text), await makeOne('.md', text)];
    expect(first.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
      second.map((bytes) => Buffer.from(bytes).toString('base64')),
    );
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

describe('LibreOffice', () => {
  const work = mkdtempSync(join(tmpdir(), 'vorlagen-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it(
    'opens every DOCX and XLSX file; where it is missing, a library reads them all',
    { timeout: 180_000 },
    async () => {
      const files = [...filesOf('docx'), ...filesOf('xlsx')].map(({ name }) => name);
      if (spawnSync('soffice', ['--version']).status === 0) {
        const paths = files.map((name) => join(offered, name));
        const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...paths], {
          stdio: 'ignore',
        });
        const opened = readdirSync(work).filter((name) => name.endsWith('.pdf'));
        expect(opened.sort()).toEqual(files.map((name) => name.replace(/\.\w+$/, '.pdf')).sort());
        return;
      }
      for (const name of files) {
        const buffer = readFileSync(join(offered, name));
        if (name.endsWith('.xlsx')) expect((await readWorkbook(buffer)).length, name).toBeGreaterThan(0);
        else expect((await mammoth.extractRawText({ buffer })).value.length, name).toBeGreaterThan(100);
      }
    },
  );
});
