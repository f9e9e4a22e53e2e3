import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/served-site.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const shown = 'details.aid:not([hidden])';

test.describe('the page of funding', () => {
  test('filters by state, applicant, module and open calls, all of it in the address', async ({
    page,
    complaints,
  }) => {
    await page.goto('/foerderung/');
    const all = await page.locator(shown).count();
    await page.getByLabel('Bundesland').selectOption('Hessen');
    await expect(page).toHaveURL(/\?land=hessen$/);
    const inHesse = await page.locator(shown).count();
    expect(inHesse).toBeLessThan(all);
    await expect(page.locator('[data-result]')).toHaveText(`${String(inHesse)} Programme für Hessen`);
    await expect(
      page.getByRole('heading', { name: 'Hessen: Gemeinwesenarbeit in benachteiligten Quartieren' }),
    ).toBeVisible();
    await page.getByLabel('Wer den Antrag stellt').selectOption('Gemeinden');
    await page.getByLabel('Modul').selectOption('Quartiersmanagement');
    await expect(page).toHaveURL(/\?land=hessen&antrag=kommune&modul=quartiersmanagement$/);
    for (const facets of await page
      .locator(shown)
      .evaluateAll((aids) => aids.map((aid) => aid.dataset['facets']))) {
      expect(facets?.split(' ')).toEqual(
        expect.arrayContaining(['land:hessen', 'antrag:kommune', 'modul:quartiersmanagement']),
      );
    }
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\?land=hessen$/);
    await expect(page.locator(shown)).toHaveCount(inHesse);

    await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
    await page.getByLabel('Antrag', { exact: true }).selectOption('jetzt offen');
    await expect(page).toHaveURL(/\?stand=offen$/);
    const calls = await page
      .locator(`${shown} [data-call]`)
      .evaluateAll((all) => all.map((one) => one.dataset['call']));
    expect(new Set(calls)).toEqual(new Set(['open']));
    expect(complaints).toEqual([]);
  });

  test('says today how a programme stands, however long ago the page was built', async ({ page }) => {
    await page.goto('/foerderung/');
    const before = await page.locator('.aid[data-closes] [data-call="open"]').count();
    await page.clock.setFixedTime(new Date('2040-01-01T12:00:00Z'));
    await page.goto('/foerderung/?stand=offen');
    expect(before).toBeGreaterThan(0);
    await expect(page.locator('.aid[data-closes] [data-call="open"]')).toHaveCount(0);
    await expect(page.locator('.aid[data-closes]:not([hidden])')).toHaveCount(0);
  });

  test('names what the address asks for and the page does not know', async ({ page }) => {
    await page.goto('/foerderung/?land=atlantis&antrag=kommune');
    await expect(page.locator('[data-unoffered]')).toContainText('Die Adresse dieser Seite nennt „atlantis“');
    await expect(page.getByLabel('Wer den Antrag stellt')).toHaveValue('kommune');
  });

  test('unfolds the programme the address points to', async ({ page }) => {
    await page.goto('/foerderung/#sela-bayern');
    const aid = page.locator('details.aid', { has: page.locator('#sela-bayern') });
    await expect(aid).toHaveAttribute('open');
    await expect(aid.locator('dl')).toBeVisible();
    await page.goto('/foerderung/');
    const other = page.locator('summary', { hasText: 'MarktTreff' });
    await other.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('details.aid[open]')).toHaveCount(1);
  });

  test('is at most 7,000 pixels long on a phone while folded', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/foerderung/');
    await expect(page.locator('[data-list-filter]')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(7000);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page of funding shows every programme and no filter', async ({ page }) => {
    await page.goto('/foerderung/');
    await expect(page.locator('[data-list-filter]')).toBeHidden();
    expect(await page.locator(shown).count()).toBe(await page.locator('details.aid').count());
    await page.locator('summary', { hasText: 'MarktTreff' }).click();
    await expect(page.locator('details.aid[open] dl')).toBeVisible();
  });
});

for (const address of ['/foerderung/?land=hessen#gemeinwesenarbeit-hessen', '/rechtsstand/']) {
  test(`${address} is usable by all and fits 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join()}`),
    ).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
