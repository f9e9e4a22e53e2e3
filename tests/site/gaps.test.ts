import { describe, expect, it } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const pages = builtPages();
const gapsPage = pages.find(({ address }) => address === '/luecken/');
const missing = /(?:fehlt|Gesucht): ([^.]+)/g;

/** The words after "fehlt:" and "Gesucht:" in a text, in one list. */
function wordsIn(text: string): string {
  return [...text.matchAll(missing)].map((found) => (found[1] ?? '').trim()).join(', ');
}

/** What the page of gaps says is missing or wished for, by the address of the entry. */
const listed = new Map(
  (gapsPage?.root.querySelectorAll('.missing-list li') ?? []).map((item) => [
    item.querySelector('a')?.getAttribute('href') ?? '',
    item
      .querySelectorAll('p[data-level]')
      .map((line) => wordsIn(line.text))
      .join(', '),
  ]),
);

describe('the page of gaps', () => {
  it('lists every module with gaps, with the same words as the page of the module, and no other', () => {
    const modules = pages.filter(({ address }) => /^\/module\/(?!tabelle)[a-z0-9-]+\/$/.test(address));
    const stated = modules.flatMap(({ address, root }): [string, string][] => {
      const words = wordsIn(root.querySelector('p.missing')?.text ?? '');
      return words === '' ? [] : [[address, words]];
    });
    expect(modules).toHaveLength(34);
    expect([...listed].filter(([address, words]) => address.startsWith('/module/') && words !== '')).toEqual(
      expect.arrayContaining(stated),
    );
    const withGaps = [...listed].filter(([address, words]) => address.startsWith('/module/') && words !== '');
    expect(withGaps).toHaveLength(stated.length);
  });

  it('misses no required part of any entry', () => {
    expect(gapsPage?.root.querySelectorAll('[data-level="required"]').length).toBe(0);
    expect(gapsPage?.root.text).toContain('Alle 34 Einträge haben ihre Pflichtangaben.');
  });

  it('lists every case study whose time nobody knows', () => {
    const unknown = pages
      .filter(({ address }) => /^\/fallbeispiele\/[a-z0-9-]+\/$/.test(address))
      .filter(({ root }) => /Zeitraum\s+unbekannt/.test(root.querySelector('main')?.text ?? ''))
      .map(({ address }) => address);
    expect(unknown.length).toBeGreaterThan(0);
    for (const address of unknown) expect(listed.get(address), address).toContain('Zeitraum');
  });

  it('says how to help with each kind of gap', () => {
    const kinds = new Set([...listed.values()].flatMap((words) => words.split(', ').filter(Boolean)));
    const helped = gapsPage?.root
      .querySelectorAll('#helfen, .programme__facts dt')
      .map((term) => term.text.trim());
    expect(kinds.size).toBeGreaterThan(0);
    for (const kind of kinds) expect(helped).toContain(kind);
    expect(gapsPage?.root.querySelector('main a[href="/mitmachen/"]')).not.toBeNull();
  });

  it('is reached from the foot of every page and from the start page', () => {
    const lost = pages.filter(({ root }) => root.querySelector('footer a[href="/luecken/"]') === null);
    expect(lost.map(({ address }) => address)).toEqual([]);
    const start = pages.find(({ address }) => address === '/');
    expect(start?.root.querySelector('main a[href="/luecken/"]')).not.toBeNull();
  });
});
