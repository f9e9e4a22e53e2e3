import { textsFrom } from './texts-from.ts';

/** What the search says while it is used. Its labels on every page are among the words of the pages. */
export const searchTexts = textsFrom({
  start: 'Geben Sie mindestens zwei Buchstaben ein. Hier sind alle Einträge:',
  loading: 'Die Suche lädt …',
  failed: 'Die Suche ist gerade nicht erreichbar. Diese Liste zeigt alle Einträge.',
  'count.zero': 'Nichts gefunden für „{query}“.',
  'count.one': 'Ein Treffer für „{query}“.',
  'count.many': '{count} Treffer für „{query}“.',
  'empty.help': 'Versuchen Sie ein kürzeres Wort, oder wählen Sie aus allen Einträgen:',
  'empty.filters': 'Mit diesen Filtern bleibt nichts übrig.',
  nothing: 'Dazu haben wir nichts.',
  nearest: 'Am nächsten kommt zu „{query}“:',
  'nearest.short': 'Dazu haben wir nichts. Am nächsten kommt:',
  'missing.title': 'Fehlt hier etwas?',
  'missing.text':
    'Der Katalog handelt von Quartier, Wohnen und Nachbarschaft, und er hat Lücken. Sagen Sie uns, was Sie gesucht haben, oder was Sie selbst dazu wissen.',
  'missing.propose': 'Etwas vorschlagen',
  'missing.gaps': 'Was dem Katalog fehlt',
  understood: 'Verstanden: {words}.',
  'understood.concern': 'Das klingt nach: {concerns}.',
  'understood.finder': 'Im Finder weiter eingrenzen',
  reason: 'Gefunden über: {word}',
  'reason.summary': 'in der Kurzbeschreibung genannt',
  'reason.text': 'im Text genannt',
  'loosened.any': 'Nur wenige Einträge enthalten alle Wörter; danach folgen solche mit einem Teil davon.',
  'loosened.near': 'Meinten Sie „{words}“? Gesucht wurde auch danach.',
  'loosened.phrase': 'Genau so steht das nirgends.',
  'loosened.pieces': '„{typed}“ kennt die Suche nicht; gesucht wurde nach {words}.',
  more: 'Weitere Treffer zeigen',
  deeply: 'Auch Einträge zeigen, die das nur im Text nennen',
  suggestions: 'Vorschläge',
  all: 'Alle Treffer zeigen',
  catalogue: 'Alle Module ansehen',
  'catalogue.note': 'im Katalog, mit Filtern',
  filters: 'Filter',
  'filters.active': 'Filter ({count} aktiv)',
});

/** Headings of the groups of suggestions, by kind of entry as the index names it. */
export const groupNames: Readonly<Record<string, string>> = {
  Modul: 'Module',
  Fallbeispiel: 'Fallbeispiele',
  Projekt: 'Projekte',
};
