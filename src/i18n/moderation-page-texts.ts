import { textsFrom } from './texts-from.ts';

/** Words of the page around the moderators' desk, which anybody may read. */
export const { text } = textsFrom({
  'desk.title': 'Redaktion',
  'desk.description':
    'Arbeitsplatz der Moderatorinnen und Moderatoren. Zugang nur auf Einladung des Betreibers.',
  'desk.what':
    'Hier arbeiten die Moderatorinnen und Moderatoren: Sie lesen neue Kommentare, bevor sie erscheinen, und prüfen Meldungen.',
  'desk.noscript':
    'Dieser Arbeitsplatz braucht JavaScript. Bitte schalten Sie es für diese Seite ein. Wer den Katalog betreibt, kann auch ohne Browser moderieren: mit den Befehlen, die in der Anleitung stehen.',
  'desk.guests':
    'Sie möchten einen Beitrag schreiben, ändern oder melden? Dafür brauchen Sie diese Seite nicht:',
});
