import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readContent } from '../../src/authoring/checking/read-content.ts';
import { federalStates } from '../../src/schemas/content/federal-states.ts';
import { slugify } from '../../src/domain/slug.ts';
import { germanDate } from '../../src/i18n/german-date.ts';
import { lawState } from '../../src/schemas/content/law-state.ts';
import { builtPages } from '../support/built-site.ts';

const pages = new Map(builtPages().map((page) => [page.address, page.root]));
const { entries } = readContent('content');

/** The address of the page of an entry, as far as entries of its collection state law. */
function addressOf(collection: string, id: string): string | undefined {
  return { modules: `/module/${id}/`, articles: `/wissen/${id}/`, funding: `/foerderung/#${id}` }[collection];
}

/** What the content states: norm, month of its check and address of the entry, one line each. */
const stated = entries.flatMap(({ collection, id, data }) => {
  const parsed = z.object(lawState).safeParse(data);
  const address = addressOf(collection, id);
  if (!parsed.success || address === undefined) return [];
  return parsed.data.norms.map((norm) => ({ norm, month: germanDate(parsed.data.lawAsOf ?? ''), address }));
});

describe('the page of the state of law', () => {
  const page = pages.get('/rechtsstand/');
  const rows = (page?.querySelectorAll('.law__norms tbody tr') ?? []).map((row) => ({
    norm: row.querySelector('th')?.text.trim() ?? '',
    source: row.querySelector('th a')?.getAttribute('href') ?? '',
    month: row.querySelector('td')?.text.trim() ?? '',
    addresses: row.querySelectorAll('td a').map((link) => link.getAttribute('href') ?? ''),
  }));

  it('lists every norm the content states, once, with its entries and the month it was checked', () => {
    expect(stated.length).toBeGreaterThan(50);
    expect(rows.map(({ norm }) => norm).sort()).toEqual([...new Set(stated.map(({ norm }) => norm))].sort());
    for (const { norm, month, address } of stated) {
      const row = rows.find((listed) => listed.norm === norm);
      expect(row?.addresses, `${norm} in ${address}`).toContain(address);
      expect(row?.month, norm).toBe(month);
    }
  });

  it('links every norm to an official text', () => {
    const hosts = new Set(rows.map(({ source }) => new URL(source).hostname));
    expect([...hosts].sort()).toEqual([
      'eur-lex.europa.eu',
      'gesetze.berlin.de',
      'www.gesetze-im-internet.de',
    ]);
  });

  it('is reached from the foot of every page', () => {
    for (const [address, root] of pages) {
      expect(root.querySelector('footer a[href="/rechtsstand/"]'), address).not.toBeNull();
    }
  });

  it('stands with its month on each module and article that states law, and on no other', () => {
    const shown = [...pages].filter(([address, root]) => {
      if (!/^\/(?:module|wissen)\/[a-z0-9-]+\/$/.test(address)) return false;
      return /Rechtsstand:?\s*November 2026/.test(root.querySelector('main')?.text ?? '');
    });
    const expected = stated
      .map(({ address }) => address)
      .filter((address) => !address.startsWith('/foerderung/'));
    expect(shown.map(([address]) => address).sort()).toEqual([...new Set(expected)].sort());
  });
});

describe('the page of funding', () => {
  const aids = pages.get('/foerderung/')?.querySelectorAll('details.aid') ?? [];

  it('shows every programme without script, folded, with how it stands', () => {
    const published = entries.filter(({ collection }) => collection === 'funding');
    expect(aids.map((aid) => aid.querySelector('h3')?.id).sort()).toEqual(
      published.map(({ id }) => id).sort(),
    );
    for (const aid of aids) {
      expect(aid.hasAttribute('open')).toBe(false);
      expect(aid.hasAttribute('hidden')).toBe(false);
      expect(aid.querySelector('[data-call]')?.text.trim()).toMatch(
        /^(?:Anträge (?:ab|bis) |Antrag jederzeit|geschlossen|Runde endete am |Stand erfragen)/,
      );
    }
  });

  it('has programmes for three or more modules in each of the sixteen states', () => {
    const modulesIn = (state: string) =>
      new Set(
        aids.flatMap((aid) => {
          const tokens = (aid.getAttribute('data-facets') ?? '').split(' ');
          const isOwn = tokens.filter((token) => token.startsWith('land:')).length < federalStates.length;
          return isOwn && tokens.includes(`land:${slugify(state)}`)
            ? tokens.filter((token) => token.startsWith('modul:'))
            : [];
        }),
      );
    expect(federalStates.filter((state) => modulesIn(state).size < 3)).toEqual([]);
  });
});
