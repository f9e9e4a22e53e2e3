import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import { planFormat } from '../../src/domain/plan/read-plan.ts';
import { odtBodyOf, readPdf } from '../support/read-papers.ts';
import { expect, test } from '../support/served-site.ts';

/** Parts of a paper in their order, before the appendix. */
const parts = [
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
const plan = {
  format: planFormat,
  version: 1,
  title: 'Gut wohnen am Birkenweg',
  items: [
    { module: 'mietersprechstunde', phase: 'umsetzung', remark: 'Raum im Erdgeschoss anfragen' },
    { module: 'besuchsdienst', phase: 'umsetzung', remark: '' },
    { module: 'begegnungszentrum', phase: '', remark: '' },
  ],
};

/** Presses a button and gives back the bytes of the file that it makes. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Prints what the page puts in place of itself for printing, as the browser saves it. */
async function printed(page: Page, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Druckfenster' })).toBeVisible();
  return page.pdf({ preferCSSPageSize: true, tagged: true });
}

async function wordsOf(docx: Buffer): Promise<{ html: string; text: string }> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: docx });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return { html, text: (await mammoth.extractRawText({ buffer: docx })).value };
}

function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1] ?? '');
}

test.describe('a paper for the council', () => {
  test.beforeEach(async ({ page }) => {
    // The dialogue would wait for a person.
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
  });

  test('comes from a plan as Word, ODT and tagged PDF with the same parts, on three pages', async ({
    page,
    complaints,
  }) => {
    test.slow();
    await page.goto('/impressum/');
    await page.evaluate((text) => localStorage.setItem('merkliste', text), JSON.stringify(plan));
    await page.goto('/merkliste/');
    await expect(page.getByRole('heading', { name: 'Vorlage für den Beschluss' })).toBeVisible();

    const { html, text } = await wordsOf(await taken(page, 'Ratsvorlage (Word)'));
    expect(html).toContain('<h1>Vorlage für den Rat: Gut wohnen am Birkenweg</h1>');
    expect(headingsOf(html).slice(0, parts.length)).toEqual(parts);
    expect(html.match(/<thead>/g)?.length).toBe(html.match(/<table>/g)?.length);
    expect(text).not.toContain('Raum im Erdgeschoss');
    expect(text).not.toMatch(/#p=|merkliste/i);

    const odt = odtBodyOf(await taken(page, 'Ratsvorlage (ODT)'));
    const headings = odt.querySelectorAll('text\\:h').map((heading) => heading.text);
    expect(headings.slice(1, 1 + parts.length)).toEqual(parts);

    const pdf = await printed(page, 'Ratsvorlage (PDF)');
    const { pages, roles } = await readPdf(pdf);
    expect(pages.findIndex((words) => words.includes('Anlage: Belegte Zahlen'))).toBeLessThanOrEqual(3);
    expect(pages[0]).toContain('Beschlussvorschlag');
    expect(pages.at(-1)).toContain(`Seite ${pages.length} von ${pages.length}`);
    expect(pages.join('')).not.toMatch(/Raum im Erdgeschoss|Merkliste/);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/Lang (de');
    expect(raw).toMatch(/\/BaseFont \/[A-Z]{6}\+FiraSans/);

    // What was printed is gone with the dialogue, and the page is as it was.
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page).toHaveTitle(/Merkliste/);
    expect(await page.locator('paper-to-print').count()).toBe(0);

    await page.getByLabel('Meine Bemerkungen kommen mit in die Vorlage').check();
    const more = await wordsOf(await taken(page, 'Vorstandsvorlage (Word)'));
    expect(more.text).toContain('Raum im Erdgeschoss anfragen');
    expect(complaints).toEqual([]);
  });

  test('comes from a comparison, with doing nothing among the options', async ({ page }) => {
    test.slow();
    // Modules that no other test rates on the same server.
    await page.goto('/vergleich/?m=sozialmanagement,quartiersanalyse,garantievertrag');
    const { html, text } = await wordsOf(await taken(page, 'Vorstandsvorlage (Word)'));
    expect(html).toContain('<h1>Vorlage für den Vorstand');
    expect(headingsOf(html).slice(0, parts.length)).toEqual(parts);
    expect(html).toMatch(/<img alt="Schaubild: Stufen der Redaktion[^"]+Personalaufwand \d/);
    expect(text).toContain('Nichts tun');
    expect(text).not.toMatch(/Median \d|0 Bewertungen|vergleich\/\?m=/);
    const { names } = await readPdf(await printed(page, 'Vorstandsvorlage (PDF)'));
    expect(names.join()).toContain('Schaubild: Stufen der Redaktion');
  });
});
