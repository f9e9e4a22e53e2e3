import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, printPdf } from '../../.config/tasks/print-pdf.ts';
import { summariseDistribution } from '../../src/domain/ratings/distribution.ts';
import { rangeText } from '../../src/i18n/figure-text.ts';
import { decisionPaper } from '../../src/papers/decision/decision-paper.ts';
import { timeWords } from '../../src/papers/decision/step-times.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import { columnShares } from '../../src/papers/look/column-shares.ts';
import { tableLetters, textSizes } from '../../src/papers/look/look.ts';
import { type Paper, plainText } from '../../src/papers/model/paper.ts';
import { writeOdt } from '../../src/papers/odt/write-odt.ts';
import { headingLevels } from '../support/heading-levels.ts';
import { missingPieces, odtBodyOf, partsOf, piecesOf, readPdf } from '../support/read-papers.ts';
import { figure, someFigure, someOwnNumbers } from '../support/some-figures.ts';
import { measure, planOf, rowWords, tablesUnder } from '../support/some-measure.ts';

const origin = {
  base: 'https://beispiel.test',
  name: 'Quartiersbaukasten',
  licence: 'CC BY 4.0',
  date: '2026-11-25',
  sample: false,
};

const known = measure('kosten', {
  figures: [
    figure({ key: 'a', min: 1000, max: 2000, place: 'Bonn', year: 2021, note: 'nur Miete' }),
    figure({ key: 'b', kind: 'funding', min: 50_000, max: 50_000, place: 'Kiel', year: 'unknown' }),
    figure({ key: 'c', kind: 'cost', scope: 'programme', min: 5_000_000, max: 5_000_000, place: 'München' }),
    figure({ key: 'd', kind: 'reach', unit: 'people', min: 40, max: 40, per: 'once', place: 'Jena' }),
  ],
  afterFunding: 'Danach zahlt die Stadt.',
  financing: [{ text: 'Ein Weg.', programme: { title: 'Programm X' } }],
});
const owned = { ...measure('eigen'), own: { eurosPerYear: { amount: 300.5, basis: 'Angebot vom März' } } };
const unknown = measure('unbekannt', { pitfalls: [], gaps: [] });
const modules = [known, owned, unknown];
const ofPlan = decisionPaper({ kind: 'council', modules, origin, plan: planOf(modules) });
const ofOptions = decisionPaper({ kind: 'board', modules, origin });

function headings(paper: Paper, level: 2 | 3): string[] {
  return paper.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? plainText(block.content) : [],
  );
}

/** Everything a paper says, as one text. */
function said(paper: Paper): string {
  return [paper.title, paper.summary, paper.imprint, ...piecesOf(paper)].join('\n');
}

describe('the paper for a council or a board', () => {
  it('has what is to be decided first, and all parts an office expects in their order', () => {
    const body = [
      'Beschlussvorschlag',
      'Anlass',
      'Ziel',
      'Geprüfte Möglichkeiten',
      'Finanzielle Auswirkungen',
      'Personelle Auswirkungen',
      'Weitere Auswirkungen',
      'Risiken und Gegenmaßnahmen',
      'Nächste Schritte',
      'Offene Punkte',
    ];
    for (const paper of [ofPlan, ofOptions]) {
      expect(headings(paper, 2).slice(0, body.length)).toEqual(body);
      const [facts] = paper.blocks;
      expect(facts?.kind === 'facts' && facts.rows.map(({ name }) => name)).toEqual([
        'Gremium',
        'Sitzung am',
        'Vorlage Nummer',
        'Zuständig',
      ]);
      expect(facts?.kind === 'facts' && facts.rows.every(({ content }) => content[0]?.kind === 'blank')).toBe(
        true,
      );
      expect(
        headings(paper, 2)
          .slice(body.length)
          .every((words) => words.startsWith('Anlage: ')),
      ).toBe(true);
    }
  });

  it('asks for doing nothing, too, and recommends nothing between alternatives', () => {
    for (const paper of [ofPlan, ofOptions]) {
      const rows = tablesUnder(paper.blocks, 'Geprüfte Möglichkeiten').at(-1)?.rows ?? [];
      expect(rows.map(({ cells }) => rowWords(cells)[0])).toContain('Nichts tun');
    }
    expect(said(ofOptions)).toContain('Modulkosten,Moduleigen,Modulunbekanntodernichtsdavon');
    expect(said(ofPlan)).toContain('Modulkosten,ModuleigenundModulunbekannt');
  });

  it('says of money once, per year, follow-up, funding and own share a number, 0 or "nicht ermittelt"', () => {
    const [money] = tablesUnder(ofPlan.blocks, 'Finanzielle Auswirkungen');
    expect(money?.rows.map(({ cells }) => rowWords(cells))).toEqual([
      ['Einmalig', 'nicht ermittelt', 'Keine belegte Zahl, die für ein Angebot an einem Ort steht.'],
      [
        'Jährlich',
        '1.300,50–2.300,50 Euro im Jahr',
        'A: 1.000–2.000 Euro im Jahr (Bonn, 2021). B: 300,50 Euro im Jahr (eigene Zahl, Angebot vom März). Ohne Angabe: C.',
      ],
      [
        'Folgekosten',
        'nicht ermittelt',
        'Vor Ort zu ermitteln. Was anderswo nach der Förderung kam, steht in der Anlage.',
      ],
      ['Förderung', 'nicht ermittelt', 'In Frage kommen: Programm X.'],
      ['Eigenanteil', 'nicht ermittelt', 'Was nach Abzug der Förderung bleibt.'],
    ]);
    const options = tablesUnder(ofOptions.blocks, 'Finanzielle Auswirkungen');
    expect(options.flatMap(({ header }) => rowWords(header).slice(1))).toEqual([
      'A: Modul kosten',
      'B: Modul eigen',
      'C: Modul unbekannt',
      'Nichts tun',
    ]);
    expect(options.map(({ rows }) => rows.map(({ cells }) => rowWords(cells).slice(1)))).toEqual([
      [
        ['nicht ermittelt', 'nicht ermittelt'],
        ['1.000–2.000 Euro im Jahr', 'nicht ermittelt'],
        ...[1, 2, 3].map(() => ['nicht ermittelt', 'nicht ermittelt']),
      ],
      [
        ['nicht ermittelt', '0 Euro'],
        ['nicht ermittelt', '0 Euro'],
        ...[1, 2, 3].map(() => ['nicht ermittelt', 'nicht ermittelt']),
      ],
    ]);
    expect(said(ofPlan).replaceAll('\n', ' ')).toContain('1ZahleinesganzenProgramms');
  });

  it('names measures by their letters in order, also where the plan has them in another', () => {
    const some = [unknown, owned, known];
    const paper = decisionPaper({ kind: 'council', modules, origin, plan: planOf(some) });
    const [money] = tablesUnder(paper.blocks, 'Finanzielle Auswirkungen');
    expect(rowWords(money?.rows[1]?.cells ?? [])[2]).toMatch(/^A: .* B: .* Ohne Angabe: C\.$/);
  });

  it('never leaves a cell blank and never changes a sum, whatever the figures are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(someFigure, { maxLength: 5 }), someOwnNumbers), {
          minLength: 1,
          maxLength: 4,
        }),
        (all) => {
          const some = all.map(([figures, own], index) => ({ ...measure(`m${index}`, { figures }), own }));
          const plan = planOf(some);
          const paper = decisionPaper({ kind: 'council', modules: some, origin, plan });
          const tables = ['Finanzielle Auswirkungen', 'Personelle Auswirkungen'].flatMap((words) =>
            tablesUnder(paper.blocks, words),
          );
          const amounts = tables.flatMap(({ rows }) => rows.map(({ cells }) => rowWords(cells)[1] ?? ''));
          expect(amounts).toHaveLength(7);
          const lines = amounts.flatMap((amount) => amount.split('\n'));
          expect(lines.filter((line) => line !== 'nicht ermittelt').sort()).toEqual(
            plan.sums.sums.map(rangeText).sort(),
          );
          for (const table of paper.blocks.filter((block) => block.kind === 'table')) {
            expect(table.header.length).toBeLessThanOrEqual(4);
            for (const { role, cells } of table.rows) {
              if (role === 'plain')
                expect(rowWords(cells).filter((words) => words.trim() === '')).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('lists figures on money and work with place, year, purpose and source, and counts the others', () => {
    const [figures] = tablesUnder(ofPlan.blocks, 'Anlage: Belegte Zahlen');
    expect(figures?.rows.map(({ cells }) => rowWords(cells))).toEqual([
      ['A: Modul kosten'],
      ['1.000–2.000 Euro im Jahr', 'Bonn, 2021', 'Kosten; ein Ort; nur Miete; mitgezählt', '1'],
      ['50.000 Euro im Jahr', 'Kiel, ohne Jahr', 'Förderung; ein Ort', '1'],
      ['5.000.000 Euro im Jahr', 'München, 2020', 'Kosten; ganzes Programm', '1'],
    ]);
    const [sources] = tablesUnder(ofPlan.blocks, 'Anlage: Quellen');
    expect(sources?.rows.map(({ cells }) => rowWords(cells))).toEqual([
      ['1', 'Stadt: Bericht, https://www.example.org/'],
    ]);
    expect(said(ofPlan)).toContain('unterhttps://beispiel.test/daten/zahlen.csv');
  });

  it('calls climate, inclusion and data protection unchecked', () => {
    const facts = ofPlan.blocks.filter((block) => block.kind === 'facts').at(-1);
    expect(facts?.rows.map(({ name, content }) => [name, plainText(content)])).toEqual([
      ['Klima', 'nicht geprüft'],
      ['Inklusion', 'nicht geprüft'],
      ['Datenschutz', 'nicht geprüft'],
    ]);
  });

  it('names risks with what helps, and steps with their time', () => {
    const [risks] = tablesUnder(ofPlan.blocks, 'Risiken und Gegenmaßnahmen');
    expect(risks?.rows.map(({ cells }) => rowWords(cells))).toEqual([
      ['A: Modul kosten'],
      ['Niemand kommt', 'Leere Stühle.', 'Laden Sie zweimal ein.'],
      ['B: Modul eigen'],
      ['Niemand kommt', 'Leere Stühle.', 'Laden Sie zweimal ein.'],
    ]);
    const [steps] = tablesUnder(ofPlan.blocks, 'Nächste Schritte');
    expect(steps?.rows.slice(0, 3).map(({ cells }) => rowWords(cells))).toEqual([
      ['Beschluss', '[Rat oder Ausschuss]', '[Datum]'],
      ['A: Raum suchen', 'Kommune', 'ab Beginn, 2 bis 4 Wochen'],
      ['A läuft', '[Zuständige Stelle]', '3 bis 5 Wochen nach Beginn'],
    ]);
    expect([timeWords([1, 1]), timeWords([26, 52]), timeWords([52, 52]), timeWords([0, 2])]).toEqual([
      '1 Woche',
      '6 bis 12 Monate',
      '12 Monate',
      '0 bis 2 Wochen',
    ]);
  });

  it('takes remarks only when asked, and never the address of a plan or comparison', () => {
    expect(said(ofPlan)).not.toContain('FrauM.');
    const withRemarks = decisionPaper({
      kind: 'council',
      modules,
      origin,
      plan: planOf(modules, { withRemarks: true }),
    });
    expect(said(withRemarks)).toContain('FrauM.');
    for (const paper of [ofPlan, ofOptions, withRemarks])
      expect(said(paper)).not.toMatch(/#p=|\?m=|merkliste|vergleich\//);
  });

  it('says in one sentence that nobody has rated, and no words of the page', () => {
    for (const paper of [ofPlan, ofOptions]) {
      expect(said(paper).match(/Bewertung/g)?.length).toBeLessThan(4);
      expect(said(paper)).not.toMatch(/NochkeineBewertung|Merkliste|anklicken|Haben Sie/);
    }
    const levels = [0, 0, 2, 0, 0] as const;
    const rated = measure('bewertet', {
      ratings: { raters: 2, dimensions: { staff: summariseDistribution(levels) } },
    });
    const paper = decisionPaper({ kind: 'board', modules: [rated, unknown], origin });
    expect(said(paper)).toContain('BewertungenausderPraxis:A2Bewertungen,füreineAussagezuwenige;Bkeine.');
  });

  it('has no word longer than its column', () => {
    for (const paper of [ofPlan, ofOptions]) {
      const letters = tableLetters(paper.page, textSizes(paper.text));
      for (const table of paper.blocks.filter((block) => block.kind === 'table')) {
        const shares = table.shares ?? columnShares(table.header, table.rows, letters);
        for (const { role, cells } of [{ role: 'plain', cells: table.header }, ...table.rows]) {
          if (role !== 'plain') continue;
          cells.forEach((cell, column) => {
            // Edges take the room of two letters, bold ones a tenth more.
            const room = ((shares[column] ?? 0) * letters - 2) / 1.1;
            for (const word of rowWords([cell])
              .join()
              .split(/[\s\-–/]+/))
              if (!word.includes('://')) expect(word.length, word).toBeLessThanOrEqual(room);
          });
        }
      }
    }
  });
});

describe('its files', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openPrinter();
  }, 60_000);
  afterAll(() => browser.close());

  it('say the same in the same order as DOCX, ODT and tagged PDF', async () => {
    for (const paper of [ofPlan, ofOptions]) {
      const pieces = piecesOf(paper);
      const docx = await writeDocx(paper);
      const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
      expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
      expect(value.match(/<thead>/g)?.length).toBe(value.match(/<table>/g)?.length);
      const text = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
      expect(missingPieces(text.value, pieces)).toEqual([]);
      expect(missingPieces(odtBodyOf(writeOdt(paper)).text, pieces)).toEqual([]);
      const pdf = await printPdf(browser, paper, false);
      const { pages, roles } = await readPdf(pdf);
      const foot = new RegExp(`${paper.imprint}|Seite \\d+ von \\d+`, 'g');
      expect(missingPieces(pages.map((page) => page.replaceAll(foot, '')).join(''), pieces)).toEqual([]);
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
      expect(roles.filter((role) => role === 'TH').length).toBeGreaterThan(20);
      expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (de-DE)');
    }
  }, 60_000);

  it('carry title, author and language, levels of headings, and words for the picture', async () => {
    const levels = [0, 0, 7, 0, 0] as const;
    const rated = measure('bewertet', {
      ratings: { raters: 7, dimensions: { staff: summariseDistribution(levels) } },
    });
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const picture = { png, width: 100, height: 50 };
    const paper = decisionPaper({ kind: 'board', modules: [rated, unknown], origin, picture });
    const docx = partsOf(await writeDocx(paper));
    const odt = partsOf(writeOdt(paper));
    for (const properties of [docx['docProps/core.xml'], odt['meta.xml']]) {
      expect(properties).toContain(
        '<dc:title>Vorlage für den Vorstand: Modul bewertet und Modul unbekannt</dc:title>',
      );
      expect(properties).toContain('<dc:creator>Quartiersbaukasten</dc:creator>');
      expect(properties).toContain('<dc:language>de-DE</dc:language>');
    }
    expect(headingLevels(docx['word/styles.xml'] ?? '')).toEqual([0, 1, 2]);
    expect(docx['word/document.xml']).toMatch(/descr="Schaubild: [^"]+Modul bewertet: Prozessphase 3/);
    expect(odt['content.xml']).toMatch(/<svg:desc>Schaubild: [^<]+Modul bewertet: Prozessphase 3/);
    expect(odt['content.xml']).toContain('xlink:href="Pictures/');
    expect(said(paper)).toContain('A:Modulbewertet;B:Modulunbekannt.DieRauteistdieEinschätzung');
    expect(said(paper)).toContain('7Bewertungen:Median3');
    const { names } = await readPdf(await printPdf(browser, paper, false));
    expect(names.join()).toContain('Schaubild: ');
  });

  it('open in LibreOffice where there is one', async () => {
    const office = ['soffice', 'libreoffice'].find(
      (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
    );
    if (office === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'vorlage-'));
    try {
      const files = { 'wort.docx': await writeDocx(ofPlan), 'offen.odt': writeOdt(ofPlan) };
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
      const paths = Object.keys(files).map((name) => join(folder, name));
      execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
        stdio: 'ignore',
      });
      for (const name of ['wort.pdf', 'offen.pdf']) {
        const { pages } = await readPdf(readFileSync(join(folder, name)));
        expect(pages[0]).toContain('Beschlussvorschlag');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it('say that ratings are invented where they are', async () => {
    const paper = decisionPaper({
      kind: 'council',
      modules,
      origin: { ...origin, sample: true },
      plan: planOf(modules),
    });
    const docx = partsOf(await writeDocx(paper));
    const odt = partsOf(writeOdt(paper));
    const { pages } = await readPdf(await printPdf(browser, paper, false));
    for (const text of [docx['word/document.xml'], odt['content.xml'], pages[0]]) {
      expect(text).toContain('Alle Bewertungen in dieser Vorlage sind erfunden.');
    }
    for (const page of pages) expect(page).toContain('Beispieldaten · Auszug');
    expect(docx['docProps/core.xml']).toContain('erfunden');
    expect(odt['meta.xml']).toContain('erfunden');
    for (const text of [said(ofPlan), said(ofOptions)]) expect(text).not.toContain('Beispieldaten');
  });
});
