import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../src/domain/comparison/comparison-export.ts';
import { comparedModule } from '../../src/domain/comparison/comparison.ts';
import { dimensions } from '../../src/domain/dimensions.ts';
import { summariseDistribution } from '../../src/domain/ratings/distribution.ts';
import { figurePeriods } from '../../src/domain/figures/documented-figure.ts';
import { effortSumTable } from '../../src/domain/figures/effort-sum-table.ts';
import { sumEfforts } from '../../src/domain/figures/effort-sum.ts';
import type { ExportTable } from '../../src/domain/tables/export-table.ts';
import { moduleTable } from '../../src/domain/comparison/module-table.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import { sheetOfTable } from '../../src/papers/xlsx/sheet-of-table.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import { aboutTable, comparisonWords, fileFacts, sumWords, tableWords } from '../../src/i18n/table-words.ts';
import { decisionPaper } from '../../src/islands/shared/take-away/decision-paper.ts';
import { headingLevels } from '../support/heading-levels.ts';
import { moduleRecord, type ModuleRecord } from '../../src/schemas/wire/module-record.ts';

const origin = {
  base: 'https://beispiel.test',
  name: 'Quartiersbaukasten',
  licence: 'CC BY 4.0',
  date: '2026-11-25',
};

/** The smallest record, valid by the schema, with what a test changes. */
function record(slug: string, over: Partial<ModuleRecord> = {}): ModuleRecord {
  const estimate = { level: 3, words: 'Worte', reason: 'Grund.', figures: [] } as const;
  return moduleRecord.parse({
    slug,
    title: `Modul ${slug}`,
    address: `/module/${slug}/`,
    summary: 'Ein Satz, der das Modul erklärt.',
    objective: 'Was erreicht werden soll.\n\nUnd mehr.',
    fields: [{ id: 'wohnen', label: 'Wohnen' }],
    phases: [],
    users: [],
    targetGroups: [],
    effort: Object.fromEntries(dimensions.map(({ key }) => [key, estimate])),
    ratings: null,
    prerequisites: ['Ein Raum ist da.'],
    steps: [],
    pitfalls: [{ symptom: 'Niemand kommt', earlySign: 'Leere Stühle', countermeasure: 'Einladen' }],
    financing: [],
    places: [],
    related: [],
    sources: [{ id: 'q', title: 'Bericht', publisher: 'Stadt', published: '2021-05' }],
    gaps: [],
    added: '2026-01-01',
    checked: '2026-02-01',
    ...over,
  });
}

function workbookOf(tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeXlsx({ ...fileFacts(origin, 'Titel'), sheets: tables.map(sheetOfTable) });
}

/** A workbook as another program reads it, by the names of its sheets. */
async function readBack(tables: readonly ExportTable[]): Promise<Map<string, unknown[][]>> {
  const sheets = await readWorkbook(Buffer.from(await workbookOf(tables)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const figure = fc.record({
  unit: fc.constantFrom('hours' as const, 'posts' as const, 'euros' as const),
  per: fc.constantFrom(...figurePeriods),
  cents: fc.tuple(fc.nat(100_000_000_00), fc.nat(100_000_000_00)),
});

/** German digits as a paper writes them, in hundredths. */
function hundredthsOf(words: string): number {
  const digits = /-?[\d.]+(?:,\d+)?/.exec(words)?.[0] ?? '';
  return Math.round(Number(digits.replaceAll('.', '').replace(',', '.')) * 100);
}

describe('sums that leave the site', () => {
  it('agree to the cent in CSV, XLSX and paper', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(figure, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (figures) => {
          const modules = figures.map((list, index) => {
            const module = record(`m${index}`);
            const made = list.map(({ unit, per, cents: [a, b] }) => ({
              unit,
              per,
              min: Number(`${Math.min(a, b)}e-2`),
              max: Number(`${Math.max(a, b)}e-2`),
              context: 'Ort, Jahr',
              sources: ['q'],
            }));
            return {
              ...module,
              effort: { ...module.effort, cost: { ...module.effort.cost, figures: made } },
            };
          });
          const sums = sumEfforts(
            modules.map(({ title, effort }) => ({ title, figures: effort.cost.figures })),
          );
          const table = effortSumTable(sums, sumWords);
          const csv = writeCsv(table)
            .slice(1)
            .split('\r\n')
            .slice(1, -1)
            .map((line) => line.split(';'));
          const xlsx = (await readBack([table])).get('Summen')?.slice(1) ?? [];
          const { value } = await mammoth.convertToHtml({
            buffer: Buffer.from(
              await writeDocx(decisionPaper({ kind: 'council', modules, origin, address: 'x', sums })),
            ),
          });
          const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) =>
            [...(row[1] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map((cell) =>
              (cell[1] ?? '').replace(/<[^>]+>/g, ''),
            ),
          );
          const head = rows.findIndex((row) => row[3] === 'Enthalten');
          expect(head >= 0).toBe(sums.length > 0);
          expect(csv).toHaveLength(sums.length);
          expect(xlsx).toHaveLength(sums.length);
          sums.forEach(({ min, max }, index) => {
            for (const [at, exact] of [
              [1, min],
              [2, max],
            ] as const) {
              expect(Math.round(Number(String(csv[index]?.[at]).replace(',', '.')) * 100)).toBe(exact);
              expect(Math.round(Number(xlsx[index]?.[at]) * 100)).toBe(exact);
              expect(hundredthsOf(rows[head + 1 + index]?.[at] ?? '')).toBe(exact);
            }
          });
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});

const rated = (n: number) => {
  const levels = [0, 0, n, 0, 0] as const;
  return {
    raters: n,
    scale: 1,
    releasedOn: '2026-11-01',
    uses: { doing: 0, done: 0, dropped: 0 },
    dimensions: { staff: summariseDistribution(levels) },
  };
};

describe('a table that leaves the site', () => {
  const modules = [record('a', { ratings: rated(7) }), record('b', { ratings: rated(3) }), record('c')].map(
    comparedModule,
  );

  it('has the count of ratings, no median below five and nothing at none', async () => {
    const sheets = await readBack([moduleTable('Module', modules, tableWords(origin, dimensions))]);
    const [head = [], ...rows] = sheets.get('Module') ?? [];
    const at = (words: string) => head.findIndex((title) => String(title).startsWith(words));
    const count = at('Personalaufwand: Anzahl');
    const median = at('Personalaufwand: Median');
    expect(rows.map((row) => [row[count], row[median]])).toEqual([
      [7, 3],
      [3, null],
      [null, null],
    ]);
    expect(rows.map((row) => row[at('Lizenz')])).toEqual(modules.map(() => 'CC BY 4.0, Quartiersbaukasten'));
    expect(rows.map((row) => row[at('Stand')])).toEqual(modules.map(() => new Date('2026-11-25T00:00:00Z')));
  });

  it('compares with numbers as numbers, unknown as a word and the sentence beside it', async () => {
    const euros = {
      unit: 'euros',
      min: 1000.5,
      max: 2000,
      per: 'year',
      context: 'Ort',
      sources: ['q'],
    } as const;
    const dear = record('d');
    const both = [
      record('a'),
      { ...dear, effort: { ...dear.effort, cost: { ...dear.effort.cost, level: 5, figures: [euros] } } },
    ] as const;
    const table = comparisonTable('Vergleich', both.map(comparedModule), comparisonWords(origin, dimensions));
    const sheets = await readBack([table, aboutTable(origin, 'https://beispiel.test/vergleich/')]);
    const rows = sheets.get('Vergleich') ?? [];
    const row = (start: string) => rows.find(([head]) => String(head).startsWith(start));
    expect(row('Euro im Jahr, von')?.slice(1, 3)).toEqual(['unbekannt', 1000.5]);
    expect(row('Euro im Jahr, bis')?.slice(1, 3)).toEqual(['unbekannt', 2000]);
    expect(row('Finanzieller Aufwand: Stufe')).toEqual([
      'Finanzieller Aufwand: Stufe der Redaktion (1 = geringe Kosten, 5 = sehr kostenintensiv)',
      3,
      5,
      'Redaktion: Modul a braucht ein mittleres Budget, Modul d ist sehr kostenintensiv.',
    ]);
    expect(row('Stunden, belegt')?.slice(1, 3)).toEqual(['unbekannt', 'unbekannt']);
    expect(JSON.stringify(sheets.get('Zu dieser Datei'))).toContain('CC BY 4.0');
  });

  it('runs nothing: words that look like a formula stay words', async () => {
    const evil = [
      comparedModule(record('a', { title: '=HYPERLINK("http://x.test","klick")' })),
      comparedModule(record('b')),
    ];
    const table = moduleTable('Module', evil, tableWords(origin, dimensions));
    expect(writeCsv(table)).toContain(`"'=HYPERLINK(""http://x.test"",""klick"")"`);
    const parts = unzipSync(await workbookOf([table]));
    const sheet = Object.entries(parts).find(([path]) => path.startsWith('xl/worksheets/sheet'))?.[1];
    expect(sheet && strFromU8(sheet)).not.toContain('<f>');
  });
});

describe('a paper for council or board', () => {
  const modules = [
    record('a', { ratings: rated(7), gaps: ['Zahlen aus kleinen Gemeinden'] }),
    record('b', { ratings: rated(2) }),
  ];
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const paper = decisionPaper({
    kind: 'board',
    modules,
    origin,
    address: 'https://beispiel.test/vergleich/?m=a,b',
    picture: { png, width: 100, height: 50 },
  });

  it('has title, language, headings, marked heads of tables, an alternative for the picture and blanks', async () => {
    const bytes = await writeDocx(paper);
    const parts = unzipSync(bytes);
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Vorlage für den Vorstand: Modul a und Modul b</dc:title>',
    );
    expect(part('docProps/core.xml')).toContain('<dc:language>de-DE</dc:language>');
    expect(part('word/styles.xml')).toContain('w:val="de-DE"');
    expect(headingLevels(part('word/styles.xml'))).toEqual([0, 1, 2]);
    expect(part('word/document.xml')).toMatch(/descr="Schaubild: [^"]+Modul a: Prozessphase 3/);
    expect(part('word/document.xml')).toContain('A: Modul a; B: Modul b. Die Raute ist die Einschätzung');
    expect(part('word/document.xml')).toContain('[Was vor Ort noch zu klären ist]');
    const foot = Object.entries(parts).find(([path]) => /^word\/footer\d+\.xml$/.test(path))?.[1];
    expect(foot && strFromU8(foot)).toContain('CC BY 4.0 · Stand 25. November 2026');
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/<h1>/g)).toHaveLength(1);
    expect([...value.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1])).toEqual([
      'Anlass',
      'Ziel',
      'Verglichene Möglichkeiten',
      'Was sie unterscheidet',
      'Aufwand',
      'Voraussetzungen',
      'Risiken und Stolpersteine',
      'Finanzierung und Förderung',
      'Offene Punkte',
      'Beschlussvorschlag',
      'Quellen',
    ]);
    expect(value.match(/<thead>/g)?.length).toBe(value.match(/<table>/g)?.length);
    expect(value).toContain('7 Bewertungen: Median 3');
    expect(value).toContain('2 Bewertungen: Stufe 3 und 3. Zu wenige für eine Aussage.');
    expect(value).toContain('Modul a: Zahlen aus kleinen Gemeinden');
    expect(value).toContain('Stadt: Bericht, erschienen Mai 2021');
  });

  it('opens in LibreOffice where there is one', async () => {
    const office = ['soffice', 'libreoffice'].find(
      (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
    );
    if (office === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'vorlage-'));
    try {
      writeFileSync(join(folder, 'vorlage.docx'), await writeDocx(paper));
      execFileSync(office, [
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'vorlage.docx'),
      ]);
      expect(existsSync(join(folder, 'vorlage.pdf'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
