import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/served-site.ts';

/** A query, the kind of difficulty it stands for, and what must be, or must not come first, among its hits. */
interface GoldQuery {
  readonly kind: string;
  readonly query: string;
  readonly slugs: readonly string[];
}

function readQueries(name: string): GoldQuery[] {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', slugs = ''] = line.split('\t');
      return { kind, query, slugs: slugs.split(',').filter(Boolean) };
    });
}

/** Slugs of the first ten hits, as a person sees them on the search page. */
async function firstTen(page: Page, query: string): Promise<string[]> {
  await page.getByLabel('Katalog durchsuchen').last().fill(query);
  await page.getByRole('button', { name: 'Suchen' }).last().click();
  await expect(page.locator('[data-search-status]')).toContainText(`„${query}“`);
  const links = await page
    .locator('.hits a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.slice(0, 10).map((link) => /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(link)?.[2] ?? link);
}

interface Measured extends GoldQuery {
  /** Share of the expected slugs among the first ten hits, 0 to 1. */
  readonly recall: number;
  /** 1 divided by the place of the first expected hit; 0 without one. */
  readonly reciprocalRank: number;
  readonly found: readonly string[];
}

async function measure(page: Page, queries: readonly GoldQuery[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  await page.goto('/suche/');
  for (const gold of queries) {
    const found = await firstTen(page, gold.query);
    const places = gold.slugs.map((slug) => found.indexOf(slug)).filter((place) => place >= 0);
    measured.push({
      ...gold,
      found,
      recall: places.length / gold.slugs.length,
      reciprocalRank: places.length > 0 ? 1 / (Math.min(...places) + 1) : 0,
    });
  }
  return measured;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figures(measured: readonly Measured[]) {
  return {
    queries: measured.length,
    'recall@10': mean(measured.map(({ recall }) => recall)),
    MRR: mean(measured.map(({ reciprocalRank }) => reciprocalRank)),
    empty: measured.filter(({ reciprocalRank }) => reciprocalRank === 0).length,
  };
}

function report(measured: readonly Measured[]): void {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => [kind, figures(measured.filter((one) => one.kind === kind))] as const);
  console.table(Object.fromEntries([...rows, ['all', figures(measured)]]));
  for (const { query, slugs, found, reciprocalRank } of measured) {
    if (reciprocalRank < 0.5)
      console.log(`${query}: expected ${slugs.join(', ')}, first ${found.slice(0, 5).join(', ')}`);
  }
}

test.describe('the search', () => {
  test('finds what the gold queries expect among the first ten', async ({ page }) => {
    test.setTimeout(300_000);
    const measured = await measure(page, readQueries('gold-queries.tsv'));
    report(measured);
    const { 'recall@10': recall, MRR, empty } = figures(measured);
    expect(empty).toBe(0);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(MRR).toBeGreaterThanOrEqual(0.8);
  });

  test('finds what people of each kind ask for in words it was not made with', async ({ page }) => {
    test.setTimeout(300_000);
    const measured = await measure(page, readQueries('unseen-queries.tsv'));
    report(measured);
    const { 'recall@10': recall, MRR } = figures(measured);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(MRR).toBeGreaterThanOrEqual(0.8);
  });

  test('keeps hits that would annoy from the first three places', async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto('/suche/');
    const annoying: string[] = [];
    const queries = readQueries('annoying-queries.tsv');
    for (const { query, slugs } of queries) {
      const first = (await firstTen(page, query)).slice(0, 3);
      const wrong = first.filter((slug) => slugs.includes(slug));
      if (wrong.length > 0) annoying.push(`${query}: ${wrong.join(', ')}`);
    }
    console.log(`${queries.length - annoying.length} of ${queries.length} without annoyance`, annoying);
    expect(annoying.length / queries.length).toBeLessThanOrEqual(0.05);
  });
});
