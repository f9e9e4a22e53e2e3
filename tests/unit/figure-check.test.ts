import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { type ContentFolder, smallestContent } from '../support/smallest-content.ts';

let folder: ContentFolder | undefined;

afterEach(() => folder?.remove());

/** A figure as an author writes it, with changes; a key that is undefined is left out. */
function figure(changes: Readonly<Record<string, string | number | undefined>> = {}): string {
  const keys: Readonly<Record<string, string | number | undefined>> = {
    kind: 'staff',
    scope: 'one-site',
    status: 'actual',
    unit: 'hours',
    min: 20,
    max: 20,
    per: 'week',
    place: 'Beispielort',
    year: 2019,
    sources: '[quelle]',
    ...changes,
  };
  const written = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `  - { ${written.join(', ')} }`;
}

/** What the check says of figures in the smallest module, in the year 2026. */
function complaints(...figures: readonly string[]): string[] {
  folder = smallestContent({
    'content/modules/beispiel.mdx': (text) =>
      text.replace('users:\n', `figures:\n${figures.join('\n')}\nusers:\n`),
  });
  return checkContent(folder, 2026).problems.map(formatProblem);
}

describe('the check of figures', () => {
  it('takes figures of every collection that says what they count', () => {
    expect(
      complaints(
        figure(),
        figure({ kind: 'cost', unit: 'euros', per: 'year', year: 'unknown' }),
        figure({ kind: 'staff', scope: 'sites', sites: 5, unit: 'hours', per: 'year', min: 900, max: 900 }),
        figure({ kind: 'funding', scope: 'programme', unit: 'euros', place: '"Land, ganzes Programm"' }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['without a kind', { kind: undefined }, /figures\.0\.kind: .*gefunden nichts/],
    ['of a kind that is none', { kind: 'costs' }, /figures\.0\.kind: .*gefunden "costs"/],
    ['without a scope', { scope: undefined }, /figures\.0\.scope: .*gefunden nichts/],
    ['without a place', { place: undefined }, /figures\.0\.place: /],
    ['without a year', { year: undefined }, /figures\.0\.year: erwartet ein Jahr oder unknown/],
    ['of several places without their number', { scope: 'sites' }, /figures\.0\.sites: .*Zahl der Orte/],
    [
      'from a year to come',
      { year: 2027 },
      /:\d+ · figures\.0\.year: erwartet .* keines nach 2026, gefunden 2027 → .*status: planned/,
    ],
    [
      'of fifty places as one',
      { note: '"für mehr als 50 Nachbarschaftstreffs zusammen"' },
      /figures\.0\.scope: erwartet bei scope: one-site .*50 Nachbarschaftstreffs.* → .*scope: sites/,
    ],
    ['of a whole state as one place', { note: 'Mittel landesweit' }, /figures\.0\.scope: .*landesweit/],
    [
      'of a whole programme in the words of one place',
      { scope: 'programme', note: 'Zuschuss je Treff' },
      /figures\.0\.scope: erwartet bei scope: programme .*je Treff/,
    ],
    [
      'of a whole programme at one meeting place',
      { scope: 'programme', note: 'Miete an einem kleinen Standort' },
      /figures\.0\.scope: erwartet bei scope: programme .*an einem kleinen Standort/,
    ],
    [
      'that the editors estimated themselves',
      { sources: '[quelle, redaktion]' },
      /:\d+ · figures\.0\.sources: erwartet eine Veröffentlichung.*gefunden "redaktion" → Eine eigene Schätzung ist keine Quelle/,
    ],
    ['without a source', { sources: '[]' }, /figures\.0\.sources: /],
    ['of money in hours', { kind: 'cost' }, /figures\.0\.unit: erwartet bei Geld .*gefunden "hours"/],
    ['of staff in euros', { unit: 'euros' }, /figures\.0\.unit: erwartet bei Arbeitszeit .*"euros"/],
  ] as const)('refuses a figure %s', (_, changes, message) => {
    expect(complaints(figure(changes)).join('\n')).toMatch(message);
  });

  it.each([
    ['a place in two rooms', { note: 'in zwei Räumen' }],
    ['one of several places', { note: '"je Standort, an fünf Standorten gleich"' }],
    ['a programme of one town', { scope: 'programme', note: 'Haushalt in einer Stadt' }],
    ['a programme that pays places', { scope: 'programme', note: 'für alle Treffs der Stadt' }],
  ] as const)('takes a figure of %s', (_, changes) => {
    expect(complaints(figure(changes))).toEqual([]);
  });

  it('refuses the same service in a second unit, whatever the notes say, unless it is named', () => {
    const hours = { note: 'Sprechzeiten', scope: 'sites', sites: 5 };
    const year = { ...hours, note: 'Beratungsstunden', per: 'year', min: 900, max: 900 };
    expect(complaints(figure(hours), figure(year)).join('\n')).toMatch(
      /figures\.1: erwartet jede Angabe nur einmal, gefunden dieselbe Arbeitszeit wie figures\.0/,
    );
    folder?.remove();
    expect(complaints(figure({ ...hours, id: 'stunden' }), figure({ ...year, same: 'stunden' }))).toEqual([]);
  });

  it('refuses two figures that nothing tells apart, and takes them with notes', () => {
    const euros = { kind: 'cost', unit: 'euros', per: 'year' };
    const apart = (a: object, b: object) =>
      complaints(figure({ ...euros, ...a }), figure({ ...euros, ...b }));
    expect(apart({}, { min: 5, max: 9 }).join()).toMatch(/figures\.1: .*dieselbe Art, Geltung, Stelle/);
    folder?.remove();
    expect(apart({ note: 'Miete' }, {}).join()).toMatch(/figures\.1: erwartet jede Angabe nur einmal/);
    folder?.remove();
    expect(apart({ note: 'Miete' }, { note: 'Honorare' })).toEqual([]);
    folder?.remove();
    expect(apart({}, { year: 2020 })).toEqual([]);
    folder?.remove();
    expect(apart({ status: 'planned' }, {})).toEqual([]);
  });

  it('refuses a figure that points nowhere, to itself, along a chain or to another kind', () => {
    const first = figure({ id: 'stunden' });
    const second = (changes: Parameters<typeof figure>[0]) =>
      figure({ per: 'year', min: 3, max: 3, ...changes });
    const said = (...figures: string[]) => {
      const found = complaints(...figures).join('\n');
      folder?.remove();
      return found;
    };
    expect(said(first, second({ same: 'stunde' }))).toMatch(
      /figures\.1\.same: erwartet die id .*Meinten Sie stunden\?/,
    );
    expect(said(figure({ id: 'a', same: 'a' }))).toMatch(/figures\.0\.same: erwartet die id einer anderen/);
    expect(
      said(first, second({ id: 'zweite', same: 'stunden' }), second({ same: 'zweite', min: 1 })),
    ).toMatch(/figures\.2\.same: erwartet eine Zahl, die nicht selbst mit same/);
    expect(said(first, second({ kind: 'volunteers', same: 'stunden' }))).toMatch(
      /figures\.1\.same: erwartet eine Zahl derselben Art und Geltung, gefunden staff, one-site/,
    );
    expect(said(first, figure({ id: 'stunden', year: 2020 }))).toMatch(/figures\.1\.id: erwartet jeden/);
  });
});
