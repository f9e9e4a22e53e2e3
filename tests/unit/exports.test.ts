import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../src/domain/comparison/comparison-export.ts';
import { comparedModule } from '../../src/domain/comparison/comparison.ts';
import { byDimension } from '../../src/domain/dimensions.ts';
import { summariseDistribution } from '../../src/domain/ratings/distribution.ts';
import type { DocumentedFigure } from '../../src/domain/figures/documented-figure.ts';
import { figuresTable } from '../../src/domain/figures/figures-table.ts';
import type { ExportTable } from '../../src/domain/tables/export-table.ts';
import { moduleTable } from '../../src/domain/comparison/module-table.ts';
import { planSums } from '../../src/domain/plan/plan-sums.ts';
import { planSumsTable, planTable } from '../../src/domain/plan/plan-table.ts';
import { planTableWords } from '../../src/islands/shortlist/plan-words.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';
import { sheetOfTable } from '../../src/papers/xlsx/sheet-of-table.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import {
  aboutTable,
  comparisonWords,
  figuresTableWords,
  fileFacts,
  tableWords,
} from '../../src/i18n/table-words.ts';
import { moduleRecord, type ModuleRecord } from '../../src/schemas/wire/module-record.ts';
import { figure } from '../support/some-figures.ts';

const origin = {
  base: 'https://beispiel.test',
  name: 'Quartiersbaukasten',
  licence: 'CC BY 4.0',
  date: '2026-11-25',
  sample: false,
};

/** The smallest record, valid by the schema, with what a test changes. */
function record(
  slug: string,
  over: Partial<Omit<ModuleRecord, 'figures'>> & { readonly figures?: readonly DocumentedFigure[] } = {},
): ModuleRecord {
  const estimate = { level: 3, words: 'Worte', reason: 'Grund.' } as const;
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
    effort: byDimension(() => estimate),
    figures: [],
    indicators: [],
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
    const sheets = await readBack([moduleTable('Module', modules, tableWords(origin))]);
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

  it('carries kind, scope, place, year and source with every number', async () => {
    const dear = figure({ key: 'modules/d/1', min: 1000.5, place: 'Bonn', note: 'nur Miete' });
    const wide = figure({ key: 'modules/d/2', scope: 'sites', sites: 5, place: 'Ulm', year: 'unknown' });
    const modules = [record('a'), record('d', { figures: [dear, wide] })].map(comparedModule);
    const sheets = await readBack([
      moduleTable('Module', modules, tableWords(origin)),
      figuresTable(
        'Zahlen',
        [dear, wide].map((one) => ({ figure: one, modules: ['d'] })),
        figuresTableWords(origin),
      ),
    ]);
    const [head = [], first = [], second = []] = sheets.get('Module') ?? [];
    const column = (words: string) => head.findIndex((title) => title === words);
    const cells = ['von', 'bis'].map((end) => column(`Euro im Jahr, ein Ort, ${end}`));
    expect(cells.map((at) => first[at])).toEqual([null, null]);
    expect(cells.map((at) => second[at])).toEqual([1000.5, 2000]);
    expect(second[column('Euro im Jahr: was, wo und wann')]).toBe('Kosten: Bonn, 2020');
    expect(second[column('Euro im Jahr: Quellen')]).toBe('Stadt: Bericht, https://www.example.org/');
    const [names = [], ...rows] = sheets.get('Zahlen') ?? [];
    const of = (row: readonly unknown[] | undefined, key: string) =>
      row?.[names.findIndex((name) => String(name).endsWith(`(${key})`))];
    const keys = ['kind', 'scope', 'sites', 'status', 'min', 'max', 'unit', 'per', 'place', 'year', 'note'];
    expect(keys.map((key) => of(rows[0], key))).toEqual([
      'cost',
      'one-site',
      null,
      'actual',
      1000.5,
      2000,
      'euros',
      'year',
      'Bonn',
      2020,
      'nur Miete',
    ]);
    expect(['sites', 'year'].map((key) => of(rows[1], key))).toEqual([5, 'unbekannt']);
    expect(of(rows[1], 'sources')).toBe('Stadt: Bericht, https://www.example.org/');
  });

  it('compares so that every sentence can be checked from the file', async () => {
    const dear = record('d', {
      title: 'Haus und Hof',
      figures: [figure({ min: 1000.5, max: 2000 })],
      ratings: {
        ...rated(7),
        dimensions: { cost: summariseDistribution([0, 0, 0, 3, 4]) },
      },
    });
    const cheap = record('a', {
      ratings: { ...rated(7), dimensions: { cost: summariseDistribution([4, 3, 1, 0, 0]) } },
    });
    const both = [
      cheap,
      { ...dear, effort: { ...dear.effort, cost: { ...dear.effort.cost, level: 5 } } },
    ] as const;
    const table = comparisonTable('Vergleich', both.map(comparedModule), comparisonWords(origin));
    const sheets = await readBack([table, aboutTable(origin, 'https://beispiel.test/vergleich/')]);
    const rows = sheets.get('Vergleich') ?? [];
    const row = (start: string) => rows.find(([head]) => String(head).startsWith(start));
    expect(rows[0]).toEqual(['Merkmal', 'A: Modul a', 'B: Haus und Hof', 'Was sie unterscheidet']);
    expect(row('Euro im Jahr, ein Ort, von')?.slice(1, 3)).toEqual(['unbekannt', 1000.5]);
    expect(row('Euro im Jahr, ein Ort, bis')?.slice(1, 3)).toEqual(['unbekannt', 2000]);
    expect(row('Belegt: Kosten')?.slice(1, 3)).toEqual([
      'unbekannt',
      'Kosten: 1.000,50–2.000 Euro im Jahr (Beispielort, 2020; ein Ort). Quelle: Stadt: Bericht, https://www.example.org/',
    ]);
    expect(row('Finanzieller Aufwand: Stufe')).toEqual([
      'Finanzieller Aufwand: Stufe der Redaktion (1 = geringe Kosten, 5 = sehr kostenintensiv)',
      3,
      5,
      'Redaktion: A braucht ein mittleres Budget, B ist sehr kostenintensiv. Bewertungen: B kostet deutlich mehr als A.',
    ]);
    expect(row('Finanzieller Aufwand: Anzahl')?.slice(1, 3)).toEqual([8, 7]);
    expect(row('Finanzieller Aufwand: Median')?.slice(1, 3)).toEqual([1, 5]);
    expect(row('Finanzieller Aufwand: erstes Quartil')?.slice(1, 3)).toEqual([1, 4]);
    expect(row('Finanzieller Aufwand: drittes Quartil')?.slice(1, 3)).toEqual([2, 5]);
    expect(row('Quellen')?.slice(1, 3)).toEqual(['Stadt: Bericht', 'Stadt: Bericht']);
    expect(JSON.stringify(sheets.get('Zu dieser Datei'))).toContain('CC BY 4.0');
  });

  it('says of invented ratings that they are, in every row and on the sheet about it', async () => {
    const invented = { ...origin, sample: true };
    const note = 'Beispieldaten: Alle Bewertungen in dieser Datei sind erfunden.';
    const sheets = await readBack([
      moduleTable('Module', modules, tableWords(invented)),
      comparisonTable('Vergleich', modules, comparisonWords(invented)),
      aboutTable(invented, 'x'),
    ]);
    const [, ...rows] = sheets.get('Module') ?? [];
    expect(rows).toHaveLength(modules.length);
    for (const row of rows) expect(row).toContain(note);
    expect(sheets.get('Vergleich')).toContainEqual(['Hinweis', note, note, note, null]);
    expect(sheets.get('Zu dieser Datei')).toContainEqual(['Hinweis', note]);
    const figures = figuresTable(
      'Zahlen',
      [{ figure: figure(), modules: ['a'] }],
      figuresTableWords(invented),
    );
    const plan = { title: '', items: [{ module: 'a', phase: '', remark: '' }] };
    const known = new Map([['a', record('a', { figures: [figure()] })]]);
    const words = planTableWords(invented, (id) => id);
    const levels = { time: 1, staff: 1, cost: 1 } as const;
    const planned = new Map([...known].map(([slug, one]) => [slug, { ...one, levels }]));
    for (const { rows, columns } of [
      figures,
      planTable('Plan', plan, planned, [], words),
      planSumsTable('Summen', planSums(plan, known), words),
    ]) {
      expect(rows).not.toHaveLength(0);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(JSON.stringify(row)).toContain('kommt aus einer Vorführung. Bewertungen sind dort erfunden');
      }
    }
    expect(
      JSON.stringify(
        planTable(
          'Plan',
          plan,
          planned,
          [],
          planTableWords(origin, (id) => id),
        ),
      ),
    ).not.toContain('Vorführung');
    const honest = moduleTable('Module', modules, tableWords(origin));
    expect(JSON.stringify(honest)).not.toContain('erfunden');
  });

  it('runs nothing: words that look like a formula stay words', async () => {
    const evil = [
      comparedModule(record('a', { title: '=HYPERLINK("http://x.test","klick")' })),
      comparedModule(record('b', { title: 'Haus_x0041_Hof' })),
    ];
    const table = moduleTable('Module', evil, tableWords(origin));
    expect(writeCsv(table)).toContain(`"'=HYPERLINK(""http://x.test"",""klick"")"`);
    const parts = unzipSync(await workbookOf([table]));
    const sheet = Object.entries(parts).find(([path]) => path.startsWith('xl/worksheets/sheet'))?.[1];
    expect(sheet && strFromU8(sheet)).not.toContain('<f>');
    // Excel would read the middle as a letter A.
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Haus_x005F_x0041_Hof');
  });
});
