import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensionKeys } from '../../src/domain/dimensions.ts';
import { feedbackSnapshot, type FeedbackSnapshotFile } from '../../src/schemas/wire/feedback-snapshot.ts';
import { readableTimes } from '../support/readable-times.ts';
import { interestingCounts, sampleSnapshot } from '../support/feedback-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'quartier-pages-'));
const site = join(folder, 'site');
const slugs = readdirSync('content/modules')
  .filter((name) => name.endsWith('.mdx') && !name.startsWith('_'))
  .map((name) => name.replace('.mdx', ''));
const [first = '', second = ''] = slugs;

const hostile = '<script>alert(1)</script> ]]> ]]> & "zu" \u202etfel hcan\n\n<img src=x onerror=alert(2)>';
const idOf = (number: number) => `018f0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const commentOf = (number: number, text: string | null) => ({
  id: idOf(number),
  text,
  editors: false,
  createdAt: `2026-04-${String(31 - number).padStart(2, '0')}`,
  replies: [],
});
const editorsReply = {
  id: idOf(40),
  text: 'Danke für den Hinweis.',
  editors: true,
  createdAt: '2026-05-01',
};
const comments = [
  { ...commentOf(1, hostile), name: '"><b>Ada', role: 'kommune' as const },
  { ...commentOf(2, null), replies: [editorsReply] },
  ...Array.from({ length: 20 }, (_, index) => commentOf(index + 3, `Erfahrung Nummer ${index + 3}`)),
];

let snapshot: FeedbackSnapshotFile;
beforeAll(() => {
  snapshot = feedbackSnapshot.parse(sampleSnapshot(slugs, comments));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(snapshot));
  const built = spawnSync('node_modules/.bin/astro', ['build', '--silent', '--outDir', site], {
    env: { ...process.env, DATA_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const page = (address: string) => parse(read(`${address}index.html`));
const subpaths = (element: HTMLElement | null) => element?.getAttribute('d')?.match(/M/g)?.length ?? 0;

/** Pages with cards of modules: the catalogue, the start and some filtered lists. */
function pagesWithCards(): HTMLElement[] {
  const filtered = readdirSync(join(site, 'module', 'feld')).map((value) => `module/feld/${value}/`);
  return ['', 'module/', ...filtered].map(page);
}

describe('pages built with ratings of every interesting number', () => {
  it('draw in each row of a profile what its number of ratings allows, and not more', () => {
    const seen = new Set<number>();
    for (const slug of slugs) {
      const profile = page(`module/${slug}/`).querySelector('.profile');
      for (const key of dimensionKeys) {
        const n = snapshot.modules[slug]?.summary.dimensions[key]?.n ?? 0;
        seen.add(Math.min(n, 10));
        const strip = profile?.querySelector(`[data-marks-strip="${key}"]`) ?? null;
        const words = profile?.querySelector(`[data-marks-words="${key}"]`)?.text ?? '';
        const drawn = {
          svg: strip?.querySelector('svg') !== null,
          dots: subpaths(strip?.querySelector('.marks__dots') ?? null),
          hasBars: subpaths(strip?.querySelector('.marks__bars') ?? null) > 0,
          median: subpaths(strip?.querySelector('.marks__median') ?? null),
          hasMedianWord: words.includes('Median'),
          hasSpread: words.includes('mittlere Hälfte') || words.includes('alle gleich'),
          hasRoles: words.includes('Kommune'),
          tooFew: words.includes('Zu wenige'),
        };
        expect({ slug, key, n, ...drawn }).toEqual({
          slug,
          key,
          n,
          svg: n > 0,
          dots: n < 10 ? n : 0,
          hasBars: n >= 10,
          median: n >= 5 ? 1 : 0,
          hasMedianWord: n >= 5,
          hasSpread: drawn.hasSpread && n >= 5 && n < 10 ? true : n >= 10,
          hasRoles: n >= 10,
          tooFew: n === 1 || n === 2,
        });
        if (n === 0) expect(words.trim()).toBe('');
        // The editors' mark stays a thing of its own, whatever visitors say.
        expect(profile?.querySelectorAll('.track .track__mark').length).toBe(6);
      }
    }
    expect(seen).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('say the number of ratings and the day they are from', () => {
    for (const slug of slugs) {
      const root = page(`module/${slug}/`);
      const raters = snapshot.modules[slug]?.summary.raters ?? 0;
      const facts = root.querySelector('.factline')?.text.replace(/\s+/g, ' ') ?? '';
      const said =
        raters === 0 ? 'Noch keine Bewertung' : raters === 1 ? '1 Bewertung' : `${raters} Bewertungen`;
      expect(facts).toContain(said);
      // 23:30 in UTC is the next day in Germany.
      expect(root.querySelector('.profile')?.text.includes('Stand der Bewertungen: 3. Mai 2026.')).toBe(
        raters > 0,
      );
    }
  });

  it('name on cards a median only from five ratings on, and nothing but the invitation at none', () => {
    const pages = pagesWithCards();
    expect(pages.length).toBeGreaterThan(4);
    const counts = new Set<number>();
    for (const root of pages) {
      for (const card of root.querySelectorAll('.card')) {
        const slug = card.querySelector('h3 a')?.getAttribute('href')?.split('/')[2] ?? '';
        const summary = snapshot.modules[slug]?.summary;
        const most = Math.max(0, ...Object.values(summary?.dimensions ?? {}).map(({ n }) => n));
        counts.add(Math.min(most, 10));
        const visitors = card.querySelector('.card__visitors');
        if (most < 5) expect(visitors).toBeNull();
        else if (Object.values(summary?.dimensions ?? {}).every(({ n }) => n >= 5))
          expect(visitors).not.toBeNull();
        if (most === 0) expect(card.text).toContain('Noch keine Bewertung');
        expect(card.querySelector('.marks')).toBeNull();
      }
    }
    expect(counts.size).toBeGreaterThan(8);
  });

  it('give in the table a median only from five ratings on, and nothing at none', () => {
    const rows = page('module/tabelle/').querySelectorAll('tbody tr');
    expect(rows).toHaveLength(slugs.length);
    for (const row of rows) {
      const slug = row.querySelector('th a')?.getAttribute('href')?.split('/')[2] ?? '';
      row.querySelectorAll('td').forEach((cell, index) => {
        const key = dimensionKeys[index] ?? 'phase';
        const n = snapshot.modules[slug]?.summary.dimensions[key]?.n ?? 0;
        const visitors = cell.querySelector('.levels__visitors')?.text ?? '';
        expect([slug, key, visitors !== '', visitors.includes('Median')]).toEqual([slug, key, n > 0, n >= 5]);
        if (n > 0) expect(visitors).toMatch(n === 1 ? /^1 Bewertung:/ : new RegExp(`^${n} Bewertungen:`));
      });
    }
  });

  it('export no row at no rating and no median below five', () => {
    const [head = '', ...lines] = read('daten/bewertungen.csv').trim().split('\r\n');
    const columns = head.split(';');
    const nAt = columns.findIndex((name) => /^Anzahl|Bewertungen$/.test(name.replace(/^\uFEFF|"/g, '')));
    const medianAt = columns.findIndex((name) => name.includes('Median'));
    expect(Math.min(nAt, medianAt)).toBeGreaterThan(0);
    const rated = Object.values(snapshot.modules).flatMap(({ summary }) => Object.values(summary.dimensions));
    expect(lines).toHaveLength(rated.length);
    for (const line of lines) {
      const cells = line.split(';');
      expect([line, cells[medianAt] !== '']).toEqual([line, Number(cells[nAt]) >= 5]);
    }
    expect(interestingCounts).toContain(0);
  });
});

describe('comments in the built pages', () => {
  it('are text and nothing else, with a direction of their own', () => {
    const html = read(`module/${first}/index.html`);
    const root = parse(html);
    expect(html).not.toContain('<script>alert');
    expect(root.querySelectorAll('.comment-text img, .comment-text script, .comment b b')).toEqual([]);
    const written = root.querySelector(`#kommentar-${idOf(1)} .comment-text`);
    expect(written?.getAttribute('dir')).toBe('auto');
    expect(written?.text).toBe(hostile);
    expect(root.querySelector(`#kommentar-${idOf(1)} bdi`)?.text).toBe('"><b>Ada');
    expect(root.querySelector(`#kommentar-${idOf(1)} time`)?.text).toBe('30. April 2026');
  });

  it('keep the place of an erased one and mark the editors', () => {
    const root = page(`module/${first}/`);
    const erased = root.querySelector(`#kommentar-${idOf(2)}`);
    expect(erased?.text.trim()).toBe('Dieser Kommentar wurde gelöscht.');
    const answer = root.querySelector(`.comments__replies #kommentar-${idOf(40)}`);
    expect(answer?.querySelector('.comment__badge')?.text).toBe('Redaktion');
    expect(root.querySelector('#kommentare')?.closest('section')?.text).toContain(
      'Stand der Kommentare: 3. Mai 2026.',
    );
  });

  it('beyond twenty wait behind a summary that can be opened without script', () => {
    const root = page(`module/${first}/`);
    const older = root.querySelector('details.comments-older');
    expect(older?.querySelector('summary')?.text).toBe('2 ältere Kommentare');
    expect(older?.querySelectorAll('.comment')).toHaveLength(2);
    expect(root.querySelector('[data-comments-place]')?.getAttribute('data-listed')).toBe('22');
    expect(page(`module/${second}/`).querySelector('.comments')).toBeNull();
  });
});

describe('the page for taking part', () => {
  it('says how moderation was done: how many, how long, why, objections', () => {
    const figures = page('mitmachen/').querySelector('.moderation-figures');
    const words = figures?.text.replace(/\s+/g, ' ') ?? '';
    for (const said of [
      'Was vom 3. Mai 2025 bis zum 3. Mai 2026 entschieden wurde',
      '41 veröffentlicht',
      '7 abgelehnt',
      '2 Tagen',
      '5 ohne Folge',
      '1 berechtigt',
      'ist Werbung: 6',
      '12 wurden gezählt, 200 herausgenommen',
    ])
      expect(words).toContain(said);
  });
});

describe('feeds and open data', () => {
  it('let only days be read, of the build itself too', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:xml|csv|jsonld|ttl)$/.test(name) || /^daten\/.*\.json$/.test(name),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const near of [Date.parse('2026-05-03'), Date.now()]) {
      for (const file of files) expect([file, readableTimes(read(file), near)]).toEqual([file, []]);
    }
  });
});

describe('the feeds of comments', () => {
  it('list all published ones and replies, newest first, with links that lead to them', () => {
    const feed = parse(read('kommentare.xml'), { comment: false });
    const entries = feed.querySelectorAll('entry');
    expect(entries).toHaveLength(22);
    expect(entries[0]?.querySelector('id')?.text).toBe(`urn:uuid:${idOf(40)}`);
    const link = entries[1]?.querySelector('link')?.getAttribute('href') ?? '';
    expect(new URL(link).pathname).toBe(`/module/${first}/`);
    expect(parse(read(`module/${first}/index.html`)).querySelector(new URL(link).hash)).not.toBeNull();
    expect(read(`module/${first}/kommentare.xml`).match(/<entry>/g)).toHaveLength(22);
    expect(read(`module/${second}/kommentare.xml`)).not.toContain('<entry>');
  });

  it('carry hostile text twice escaped, so that no reader can take it for markup', () => {
    const xml = read('kommentare.xml');
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; ]]&gt; &amp;');
    expect(xml).not.toMatch(/<(?:script|img|b)\b/);
    expect(xml).toContain('"&gt;&lt;b&gt;Ada (Kommune)</name>');
    // Every section of raw text ends where it was meant to.
    expect(xml.match(/<!\[CDATA\[/g)?.length).toBe(xml.match(/\]\]>/g)?.length);
  });

  it('are named on the pages they belong to', () => {
    const root = page(`module/${first}/`);
    const feeds = root
      .querySelectorAll('link[rel="alternate"][type="application/atom+xml"]')
      .map((link) => link.getAttribute('href'));
    expect(feeds).toEqual(['/feed.xml', '/kommentare.xml', `/module/${first}/kommentare.xml`]);
  });
});
