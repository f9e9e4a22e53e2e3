import { textsFrom } from './texts-from.ts';

/** Words that rating and comments share. */
export const { text } = textsFrom({
  'send.perhaps': 'Vielleicht schon angekommen.',
  'send.harmless': 'Noch einmal senden schadet nicht: Es zählt nur einmal.',

  keep: 'Auf diesem Gerät merken',
  'keep.off': 'Ihr Browser merkt sich auf dieser Seite nichts.',
  'keep.off.reload':
    'Kommt beim Senden keine Antwort, laden Sie die Seite nicht neu: Nur solange sie offen ist, zählt noch einmal Gesendetes einmal.',

  'proof.title': 'Ihr Gerät löst eine kleine Rechenaufgabe',
  'proof.why':
    'Aus Ihrem Netz kommen gerade viele Beiträge. Die Aufgabe hält Programme ab, die massenhaft senden. Meist dauert sie wenige Sekunden.',
  'proof.cancel': 'Abbrechen und später senden',
  'proof.progress': 'Fortschritt der Rechenaufgabe',
});
