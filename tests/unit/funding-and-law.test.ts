import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { dueEntries } from '../../src/authoring/checking/check-law.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { contentReport } from '../../src/authoring/report/content-report.ts';
import { type Call, callState } from '../../src/domain/funding/call-state.ts';
import { modulesOnClosedMoney } from '../../src/domain/funding/thin-funding.ts';
import { uncoveredStates } from '../../src/domain/funding/uncovered-states.ts';
import { federalStates } from '../../src/schemas/content/federal-states.ts';
import { isLawDue } from '../../src/domain/law/law-age.ts';
import { listNorms } from '../../src/domain/law/norm-list.ts';
import { normAddress, parseNorm } from '../../src/domain/law/norm.ts';
import { callWords } from '../../src/i18n/funding-texts.ts';
import { type Change, type ContentFolder, smallestContent } from '../support/smallest-content.ts';

const module = 'content/modules/beispiel.mdx';
const programme = `title: Beispielprogramm
summary: Ein Programm, an dem sich zeigen lässt, was geprüft wird.
added: 2026-01-10
checked: 2026-01-10
provider: Beispielland
url: https://www.example.org/programm
states: [Hessen]
applicants: [kommune]
supports: Gefördert wird das Beispiel.[^quelle]
eligibility: Antrag stellt die Kommune.[^quelle]
availability: recurring
sourceState: ohne Datum
sources:
  - { id: quelle, title: Titel der Quelle, publisher: Herausgeber }
`;
let folder: ContentFolder | undefined;
afterEach(() => folder?.remove());

/** Every problem of the smallest content with changes, as the author reads it. */
function complaints(changes: Readonly<Record<string, Change | string>>): string[] {
  folder = smallestContent(changes);
  return checkContent(folder).problems.map(formatProblem);
}

const withLaw =
  (norms: string): Change =>
  (text) =>
    text.replace('fields: [wohnen]', `${norms}\nfields: [wohnen]`);

describe('how a programme stands', () => {
  it.each<[Call, string, string]>([
    [{ availability: 'open' }, '2026-11-30', 'open'],
    [{ availability: 'open', closes: '2026-11-30' }, '2026-11-30', 'open'],
    [{ availability: 'open', closes: '2026-11-29' }, '2026-11-30', 'unclear'],
    [{ availability: 'recurring', opens: '2026-12-01', closes: '2027-01-31' }, '2026-11-30', 'upcoming'],
    [{ availability: 'recurring', opens: '2026-12-01', closes: '2027-01-31' }, '2026-12-01', 'open'],
    [{ availability: 'recurring', closes: '2026-10-31' }, '2026-11-30', 'between'],
    [{ availability: 'recurring' }, '2026-11-30', 'unclear'],
    [{ availability: 'recurring', opens: '2026-01-01' }, '2026-11-30', 'unclear'],
    [{ availability: 'check', closes: '2027-12-31' }, '2026-11-30', 'unclear'],
    [{ availability: 'closed', closes: '2027-12-31' }, '2026-11-30', 'closed'],
  ])('%o is on %s %s', (call, today, state) => {
    expect(callState(call, today)).toBe(state);
  });

  it('is said with its days', () => {
    expect(callWords('open', { availability: 'open', closes: '2027-01-31' })).toBe(
      'Anträge bis 31. Januar 2027',
    );
    expect(callWords('open', { availability: 'open' })).toBe('Antrag jederzeit möglich');
    expect(callWords('closed', { availability: 'closed', closes: '2025-10-15' })).toBe(
      'geschlossen seit 15. Oktober 2025',
    );
    expect(callWords('upcoming', { availability: 'recurring', opens: '2026-12-01' })).toBe(
      'Anträge ab 1. Dezember 2026',
    );
  });
});

describe('money that modules lean on', () => {
  const entry = <Data>(data: Data) => ({ data });
  const modules = new Map([
    ['a', entry({ financing: [{ funding: { id: 'zu' } }] })],
    ['b', entry({ financing: [] })],
    ['c', entry({ financing: [] })],
  ]);

  it('names modules whose programmes have all ended, however they are linked', () => {
    const closed = { availability: 'closed' as const, modules: [{ id: 'b' }] };
    const programmes = new Map([['zu', entry(closed)]]);
    expect(modulesOnClosedMoney(modules, programmes, '2026-11-30')).toEqual(['a', 'b']);
    const open = { availability: 'open' as const, modules: [{ id: 'a' }, { id: 'b' }] };
    expect(
      modulesOnClosedMoney(
        modules,
        new Map<string, { data: Call & { modules: { id: string }[] } }>([
          ...programmes,
          ['auf', entry(open)],
        ]),
        '2026-11-30',
      ),
    ).toEqual([]);
  });

  it('counts a state as covered from three modules on, and only by a programme of its own', () => {
    const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(uncoveredStates(federalStates, [{ states: 'bundesweit', modules: three }])).toHaveLength(
      federalStates.length,
    );
    expect(
      uncoveredStates(federalStates, [
        { states: ['Hessen'], modules: three },
        { states: ['Bayern'], modules: three.slice(1) },
      ]),
    ).toEqual(federalStates.filter((state) => state !== 'Hessen'));
  });

  it('is a missing must in the report', () => {
    folder = smallestContent({ 'content/funding/programm.yaml': programme });
    const { lines, problemCount } = contentReport(folder, '2026-11-30');
    expect(lines.join('\n')).toContain('Förderung · Saarland: kein Programm des Landes');
    expect(problemCount).toBeGreaterThanOrEqual(federalStates.length);
  });
});

describe('norms', () => {
  it.each([
    ['§ 569 Abs. 3 Nr. 2 BGB', 'https://www.gesetze-im-internet.de/bgb/__569.html'],
    ['§ 45a SGB XI', 'https://www.gesetze-im-internet.de/sgb_11/__45a.html'],
    ['Art. 6 Abs. 1 Buchst. f DSGVO', 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu'],
    ['Art. 3 Abs. 2 VO (EU) 2023/2831', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj/deu'],
  ])('%s can be read at %s', (text, address) => {
    const norm = parseNorm(text);
    expect(norm && normAddress(norm)).toBe(address);
  });

  it.each(['§§ 67 ff. SGB XII', '§ 553', 'BGB § 553', '§ 1 Fantasiegesetz', '553 BGB', '§ 22 SGB 2'])(
    '%s is none',
    (text) => {
      expect(parseNorm(text)).toBeUndefined();
    },
  );

  it('are listed once, by law and number, with the oldest month', () => {
    const entries = [
      { norms: ['§ 573 Abs. 2 Nr. 1 BGB', '§ 45a SGB XI'], lawAsOf: '2026-11' },
      { norms: ['§ 45a SGB XI', '§ 540 Abs. 1 BGB'], lawAsOf: '2025-03' },
      { norms: ['§ 2 RDG'] },
    ];
    const listed = listNorms(entries, (entry) => entry);
    expect(listed.map(({ norm, lawAsOf }) => `${norm.text} ${lawAsOf}`)).toEqual([
      '§ 540 Abs. 1 BGB 2025-03',
      '§ 573 Abs. 2 Nr. 1 BGB 2026-11',
      '§ 45a SGB XI 2025-03',
    ]);
    expect(listed.at(-1)?.entries).toHaveLength(2);
  });

  it('are due more than twelve months after their month', () => {
    expect(isLawDue('2025-11', '2026-11-30')).toBe(false);
    expect(isLawDue('2025-10', '2026-11-01')).toBe(true);
  });
});

describe('the check of law', () => {
  it('takes norms with their month', () => {
    expect(complaints({ [module]: withLaw('norms: ["§ 553 Abs. 1 BGB"]\nlawAsOf: "2026-01"') })).toEqual([]);
  });

  it('refuses norms without the month of their check', () => {
    expect(complaints({ [module]: withLaw('norms: ["§ 553 Abs. 1 BGB"]') })).toEqual([
      expect.stringMatching(/lawAsOf: erwartet zu norms den Monat der letzten Prüfung, gefunden nichts/),
    ]);
  });

  it('refuses a norm of no known law', () => {
    expect(complaints({ [module]: withLaw('norms: ["§ 553"]\nlawAsOf: "2026-01"') })).toEqual([
      expect.stringMatching(/norms\.0: erwartet eine Norm wie „§ 569 Abs\. 3 Nr\. 2 BGB“/),
    ]);
  });

  it.each(['Das steht in § 553 BGB.', 'Das regelt Artikel 28 DSGVO.', 'Siehe §§ 67 SGB XII.'])(
    'asks for norms where the text says: %s',
    (sentence) => {
      const found = complaints({ [module]: (text) => text.replace('Ein Absatz mit Quelle.', sentence) });
      expect(found).toEqual([
        expect.stringMatching(/Text: erwartet unter norms jede Norm, die der Text nennt/),
      ]);
    },
  );

  it('takes titles of sources as they are', () => {
    expect(
      complaints({ [module]: (text) => text.replace('Titel der Quelle', 'Kommentar zu § 553 BGB') }),
    ).toEqual([]);
  });

  it('only warns of what became old', () => {
    folder = smallestContent({
      [module]: withLaw('norms: ["§ 553 BGB"]\nlawAsOf: "2025-01"'),
      'content/funding/programm.yaml': programme
        .replace('recurring', 'open')
        .replace('sourceState', 'closes: 2026-11-01\nsourceState'),
    });
    const report = checkContent(folder);
    expect(report.problems).toEqual([]);
    expect(dueEntries(report.entries, '2026-11-30').map(({ field, found }) => `${field} ${found}`)).toEqual([
      'lawAsOf 2025-01',
      'closes 2026-11-01',
    ]);
    expect(dueEntries(report.entries, '2025-12-31')).toEqual([]);
  });
});

describe('the check of funding', () => {
  const changed = (from: string, to: string) => ({
    'content/funding/programm.yaml': programme.replace(from, to),
  });

  it('finds nothing wrong with a programme that is right', () => {
    expect(complaints({ 'content/funding/programm.yaml': programme })).toEqual([]);
    folder?.remove();
    expect(complaints(changed('states: [Hessen]', 'states: bundesweit'))).toEqual([]);
  });

  it.each([
    [
      'a state that is none',
      'states: [Hessen]',
      'states: [Hesen]',
      /states: erwartet „bundesweit“ oder eine Liste/,
    ],
    ['no state at all', 'states: [Hessen]', 'states: []', /states: erwartet eine Liste mit mindestens einem/],
    [
      'an unknown applicant',
      '[kommune]',
      '[gemeinde]',
      /applicants\.0: erwartet einen der Werte kommune, kreis/,
    ],
    [
      'applicants in prose, as before',
      'applicants: [kommune]',
      'applicants: Kommunen.[^quelle]',
      /applicants: erwartet eine Liste/,
    ],
    [
      'a round that ends before it begins',
      'availability',
      'opens: 2026-03-01\ncloses: 2026-02-01\navailability',
      /closes: erwartet einen Tag, der nicht vor opens liegt/,
    ],
    [
      'a greatest sum that is for nothing',
      'availability',
      'max: 1000\navailability',
      /maxPer: erwartet zu max auch maxPer/,
    ],
    [
      'a rate above the whole',
      'availability',
      'rate: [0, 120]\navailability',
      /rate\.1: erwartet eine Zahl, die nicht größer ist als 100/,
    ],
    [
      'a rate the wrong way round',
      'availability',
      'rate: [90, 10]\navailability',
      /rate: erwartet \[von, bis\] in Prozent/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    expect(complaints(changed(from, to)).join('\n')).toMatch(message);
  });
});
