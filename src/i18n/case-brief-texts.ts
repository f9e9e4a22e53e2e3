import { textsFrom } from './texts-from.ts';

/** Words of the first screen of a case study or project. */
export const caseBriefTexts = textsFrom({
  locator: '{place} auf der Karte von Deutschland, in {state}',
  'locator.town': '{place} auf der Karte von Deutschland',
  'locator.others': 'weitere Orte mit „{module}“',
  'case.brief': 'Auf einen Blick',
  'case.size': 'Ort und Größe',
  'case.inhabitants': '{count} Menschen ({year}, {source})',
  'case.inhabitants.unknown': 'Einwohnerzahl nicht belegt',
  'case.period': 'Zeitraum',
  'case.period.unknown': 'unbekannt',
  'case.took': 'Was es brauchte',
  'case.came': 'Was daraus wurde',
  'case.failed': 'Was nicht ging',
  'case.unknown': 'nicht belegt',
  'case.picture.people': 'Ein Block ist ein Mensch',
  'case.picture.households': 'Ein Block ist ein Haushalt',
  'case.picture.cases': 'Ein Block ist ein Fall',
  'case.picture.dwellings': 'Ein Block ist eine Wohnung',
  'case.picture.events': 'Ein Block ist ein Termin',
});
