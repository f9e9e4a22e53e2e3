import { describe, expect, it } from 'vitest';
import { dimensionKeys } from '../../src/domain/dimensions.ts';
import { dimensionWords } from '../../src/i18n/dimension-words.ts';
import { builtPages } from '../support/built-site.ts';

const pages = builtPages();
const modules = pages.filter(({ address }) => /^\/module\/(?!tabelle)[a-z0-9-]+\/$/.test(address));
const entries = pages.filter(
  ({ address }) =>
    /^\/(module|fallbeispiele|projekte|wissen)\/[a-z0-9-]+\/$/.test(address) &&
    address !== '/module/tabelle/',
);
const firstTen =
  'mietersprechstunde wohnen-fuer-hilfe wohnungstauschboerse kommunales-servicetelefon garantievertrag netzwerkbildung sozialmanagement mietschuldenberatung begegnungszentrum mieterbeirat'.split(
    ' ',
  );

describe('a module page', () => {
  it('is there for each of the first ten modules', () => {
    const addresses = modules.map(({ address }) => address);
    expect(firstTen.filter((slug) => !addresses.includes(`/module/${slug}/`))).toEqual([]);
  });

  it('has the sections of the older catalogue in their order', () => {
    for (const { root, address } of modules) {
      const ids = root.querySelectorAll('.chapter__text').map(({ id }) => id);
      expect(ids.slice(0, 6), address).toEqual([
        'zielsetzung',
        'einschaetzung',
        'wer',
        'umsetzung',
        'schritte',
        'stolpersteine',
      ]);
      expect(ids.at(-1)).toBe('quellen');
    }
  });

  it('shows the level of every dimension with its reason and both poles in words', () => {
    for (const { root, address } of modules) {
      const rows = root.querySelectorAll('.dims tr');
      expect(rows, address).toHaveLength(dimensionKeys.length);
      rows.forEach((row, index) => {
        const dimension = dimensionWords[dimensionKeys[index] ?? 'phase'];
        const words = row.text;
        expect(words).toContain(dimension.name);
        expect(words).toContain(dimension.leftPole);
        expect(words).toContain(dimension.rightPole);
        expect(words).toMatch(/Redaktion: [1-5], \S+/);
        expect(row.querySelector('.dims__why')?.text.length).toBeGreaterThan(10);
      });
    }
  });

  it('says at least three pitfalls with early sign and remedy, and steps with who does them', () => {
    for (const { root, address } of modules) {
      expect(root.querySelectorAll('.pairs dt').length, address).toBeGreaterThanOrEqual(3);
      expect(root.querySelectorAll('.path li').length, address).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('where nobody has rated', () => {
  it('nothing is drawn for visitors: no dot, no bar, no star, no average', () => {
    for (const { root, address } of pages) {
      // Texts and documented figures may speak of averages; the places where ratings are shown may not.
      const places = root.querySelectorAll('.card, .levels, .factline, [data-rating-place]');
      const words = places.map((place) => place.text).join(' ');
      expect(words, address).not.toMatch(/★|☆|⭐|\b0[.,]0\b|Durchschnitt|Median/);
      expect(root.querySelectorAll('.track circle, .track .votes, meter, progress'), address).toHaveLength(0);
    }
  });

  it('the invitation stands in place of figures, on page and card', () => {
    for (const { root } of modules) {
      const place = root.querySelector('[data-rating-place]');
      expect(place?.text).toContain('Noch keine Bewertung');
      expect(place?.querySelectorAll('svg')).toHaveLength(0);
    }
    for (const { root } of pages) {
      for (const card of root.querySelectorAll('.card')) expect(card.text).toContain('Noch keine Bewertung');
    }
  });
});

describe('sources', () => {
  it('are numbered in order, each with the places that cite it, and every note leads to one', () => {
    for (const { root, address } of entries) {
      const sources = root.querySelectorAll('.sources > li');
      expect(sources.length, address).toBeGreaterThan(0);
      for (const source of sources) {
        const backs = source.querySelectorAll('[role="doc-backlink"]');
        expect(backs.length, `${address} ${source.id}`).toBeGreaterThan(0);
        for (const back of backs) {
          const note = root.querySelector(back.getAttribute('href') ?? 'x');
          expect(note?.getAttribute('href'), `${address} ${source.id}`).toBe(`#${source.id}`);
        }
      }
      root.querySelectorAll('.note').forEach((note) => {
        const target = (note.getAttribute('href') ?? '').slice(1);
        const place = sources.findIndex((source) => source.id === target);
        expect(note.text, `${address} ${target}`).toBe(place === -1 ? 'R' : String(place + 1));
      });
    }
  });

  it('never name the addresses of collections that break', () => {
    const fragile = /(docplayer|fdokument|expydoc|readkong|yumpu|9dok|e-dokumen|vdocuments|pdfslide)\./;
    for (const { root, address } of pages) {
      expect(
        root.querySelectorAll('a[href]').filter((a) => fragile.test(a.getAttribute('href') ?? '')),
        address,
      ).toEqual([]);
    }
  });
});

describe('relations', () => {
  it('can be followed from both ends', () => {
    const links = new Map(
      entries.map(({ address, root }) => [
        address,
        new Set(root.querySelectorAll('main a[href]').map((a) => a.getAttribute('href') ?? '')),
      ]),
    );
    const cases = entries.filter(({ address }) => /^\/(fallbeispiele|projekte)\//.test(address));
    expect(cases.length).toBeGreaterThanOrEqual(9);
    for (const { address } of cases) {
      for (const target of links.get(address) ?? []) {
        if (!/^\/module\/[a-z-]+\/$/.test(target)) continue;
        expect([...(links.get(target) ?? [])], `${target} should link back`).toContain(address);
      }
    }
    for (const { address } of modules) {
      for (const target of links.get(address) ?? []) {
        if (!/^\/(fallbeispiele|projekte)\/[a-z-]+\/$/.test(target)) continue;
        expect([...(links.get(target) ?? [])], `${target} should link back`).toContain(address);
      }
    }
  });
});

describe('the catalogue without script', () => {
  it('links every filter value to a page that shows what it says', () => {
    const links =
      pages.find(({ address }) => address === '/module/')?.root.querySelectorAll('.facet__item') ?? [];
    expect(links.length).toBeGreaterThanOrEqual(43);
    for (const link of links) {
      const page = pages.find(({ address }) => address === link.getAttribute('href'));
      const count = Number(link.querySelector('.facet__count')?.text);
      expect(page?.root.querySelectorAll('.card'), page?.address).toHaveLength(count);
      const title = page?.root.querySelector('h1')?.text.trim() ?? '';
      expect(title).toMatch(
        count === 0 ? /^Kein Modul / : count === 1 ? /^Ein Modul / : new RegExp(`^${count} Module `),
      );
    }
  });
});
