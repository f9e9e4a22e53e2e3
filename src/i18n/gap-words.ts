import type { Gap } from '../domain/content/entry-gap.ts';

/** What is missing where there is a gap. */
export const gapWords: Readonly<Record<Gap['key'], string>> = {
  aliases: 'Suchwörter',
  steps: 'Umsetzungsschritte mit Zuständigen',
  pitfalls: 'Stolpersteine',
  cases: 'Fallbeispiele',
  contacts: 'Kontakte',
  financing: 'Finanzierung',
  advice: 'Beratung',
  related: 'weitere Module',
  downloads: 'Vorlagen',
  figures: 'belegte Zahlen zum Aufwand',
  indicators: 'Kennzahlen',
  effort: 'Aufwand',
  outcome: 'Ergebnisse',
  result: 'eine Zahl zum Ergebnis',
  setbacks: 'was nicht geklappt hat',
  period: 'Zeitraum',
  parties: 'Zielgruppen und Beteiligte',
  amount: 'Höhe der Förderung',
  deadline: 'Frist und Verfahren',
  check: 'eine Prüfung in den letzten 24 Monaten',
};

/** The words for the gaps of one level, joined by commas; empty when there are none. */
export function missingWords(gaps: readonly Gap[], level: Gap['level']): string {
  return gaps
    .filter((gap) => gap.level === level)
    .map(({ key }) => gapWords[key])
    .join(', ');
}
