import { afterEach, describe, expect, it } from 'vitest';
import { contentReport } from '../../src/authoring/report/content-report.ts';
import { isDueForCheck } from '../../src/domain/content/completeness.ts';
import { isComplete } from '../../src/domain/content/entry-gap.ts';
import { missingWords } from '../../src/i18n/gap-words.ts';
import { gapsOfModuleCounts } from '../../src/domain/content/module-gaps.ts';
import { type Change, type ContentFolder, smallestContent } from '../support/smallest-content.ts';

const module = 'content/modules/beispiel.mdx';
const study = 'content/case-studies/beispielort.mdx';
let folder: ContentFolder | undefined;
afterEach(() => folder?.remove());

/** The report on the smallest content with changes, on a day. */
function report(changes: Readonly<Record<string, Change | string>>, today = '2026-11-22') {
  folder = smallestContent(changes);
  return contentReport(folder, today);
}

describe('completeness', () => {
  const complete = {
    aliases: 1,
    steps: 3,
    pitfalls: 3,
    cases: 2,
    contacts: 1,
    financing: 1,
    advice: 1,
    related: 1,
    downloads: 1,
    figures: 1,
    indicators: 3,
  };

  it('asks for nothing more of a complete module', () => {
    expect(gapsOfModuleCounts(complete)).toEqual([]);
  });

  it('names each part that falls short, in the order of the page', () => {
    const gaps = gapsOfModuleCounts({ ...complete, figures: 0, cases: 1, indicators: 2 });
    expect(missingWords(gaps, 'required')).toBe('Fallbeispiele, belegte Zahlen zum Aufwand, Kennzahlen');
    expect(isComplete(gaps)).toBe(false);
  });

  it('wishes for what an honest line calls undocumented, and requires it no longer', () => {
    const gaps = gapsOfModuleCounts(
      { ...complete, figures: 0, cases: 1 },
      { figures: 'Keine Quelle nennt Zahlen.' },
    );
    expect(missingWords(gaps, 'required')).toBe('Fallbeispiele');
    expect(missingWords(gaps, 'wished')).toBe('belegte Zahlen zum Aufwand');
    const said = gapsOfModuleCounts({ ...complete, pitfalls: 0 }, { pitfalls: 'Keine belegt.' });
    expect(isComplete(said)).toBe(true);
    expect(said).toHaveLength(1);
  });

  it('calls for a check from 24 months after the last, not a day earlier', () => {
    expect(isDueForCheck('2024-11-22', '2026-11-21')).toBe(false);
    expect(isDueForCheck('2024-11-22', '2026-11-22')).toBe(true);
    expect(isDueForCheck('2024-02-29', '2026-02-28')).toBe(false);
    expect(isDueForCheck('2024-02-29', '2026-03-01')).toBe(true);
  });
});

describe('the report of content', () => {
  it('lists what modules and case studies lack', () => {
    const { lines, problemCount } = report({});
    expect(lines.join('\n')).toMatch(
      /Beispielmodul \(beispiel\), es fehlt: Suchwörter, Umsetzungsschritte mit Zuständigen, Stolpersteine, /,
    );
    expect(lines.join('\n')).toMatch(
      /\(beispielort\), es fehlt: Aufwand, Ergebnisse, eine Zahl zum Ergebnis, was nicht geklappt hat, Zeitraum$/m,
    );
    expect(lines).toContain('Module: 1 Einträge, 0 vollständig');
    expect(problemCount).toBe(2);
  });

  it('calls an entry complete when nothing required is missing, whatever is wished for', () => {
    const { lines } = report({
      [study]: (text) =>
        text.replace(
          'situation:',
          [
            'effort: ["Zwei.[^quelle]"]',
            'outcome: ["Drei.[^quelle]"]',
            'undocumented: { outcome: "Keine Quelle nennt eine Zahl.[^quelle]" }',
            'notWorked: ["Nicht berichtet.[^quelle]"]',
            'period: { note: "Kein Jahr genannt.[^quelle]" }',
            'situation:',
          ].join('\n'),
        ),
    });
    expect(lines).toContain('Fallbeispiele: 1 Einträge, 1 vollständig');
    expect(lines.join('\n')).toMatch(/\(beispielort\), gesucht: eine Zahl zum Ergebnis, Zeitraum$/m);
  });

  it('counts only steps that say who acts', () => {
    const step = (actor: string) => `  - { title: Tun, ${actor}text: "Tun.[^quelle]" }\n`;
    const steps = `steps:\n${step('actor: Stadt, ').repeat(2)}`;
    const isMissing = (third: string) =>
      report({ [module]: (text) => text.replace('caseStudies:', `${steps}${third}caseStudies:`) })
        .lines.join('\n')
        .includes('Umsetzungsschritte');
    expect(isMissing(step(''))).toBe(true);
    folder?.remove();
    expect(isMissing(step('actor: Verein, '))).toBe(false);
  });

  it('no longer misses what is added', () => {
    const { lines } = report({
      [study]: (text) => text.replace('state: Hessen', 'state: Hessen\nperiod: { from: "2020" }'),
    });
    expect(lines.join('\n')).toMatch(/\(beispielort\), es fehlt: .*was nicht geklappt hat$/m);
    expect(lines).toContain('  In Orten unter 20.000: 0 von 1 (0 Prozent, gewünscht 33)');
  });

  it('warns of entries unchecked for 24 months without calling them wrong', () => {
    const fresh = report({}, '2028-01-09');
    expect(fresh.lines).toContain('Warnung, seit 24 Monaten nicht geprüft: keine');
    folder?.remove();
    const { lines, problemCount } = report({}, '2028-01-10');
    expect(lines).toContain('Warnung, seit 24 Monaten nicht geprüft: 2');
    expect(lines.join('\n')).toMatch(/Beispielmodul .*eine Prüfung in den letzten 24 Monaten/);
    expect(problemCount).toBe(fresh.problemCount);
  });

  it('counts a required value that is missing as a problem', () => {
    const { lines, problemCount } = report({
      [module]: (text) => text.replace('objective: Wozu es dient.[^quelle]\n', ''),
    });
    expect(problemCount).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatch(/Pflichtangaben: \d+\n {2}content\/modules\/beispiel\.mdx/);
  });

  it('counts templates, indicators, worked costs and judgement, and sources by date and address', () => {
    const { lines } = report({
      [module]: (text) =>
        text
          .replace('Ein Absatz mit Quelle.[^quelle]', 'Eins.[^quelle] Zwei.[^redaktion]')
          .replace('https://www.example.org', 'http://www.example.org'),
    });
    expect(lines).toContain('Kennzahlen: 0 in 0 Modulen; Rechenwege: 0 (gewünscht 10)');
    expect(lines).toContain('  Module mit weniger als 3 Vorlagen: beispiel');
    expect(lines).toContain(
      '  Module, in denen 30 Prozent der Belege oder mehr Urteil der Redaktion sind: beispiel',
    );
    expect(lines).toContain('Quellen: 2, datiert 0, ohne Adresse 1, ohne https 1');
  });

  it('shows where the language rules are broken', () => {
    const { lines } = report({ [module]: (text) => text.replace('Wozu es dient.', 'Für Mieter:innen.') });
    expect(lines).toContain('Warnung, Stellen gegen die Sprachregeln: 1');
  });
});
