import { textsFrom } from './texts-from.ts';

/** Words that rating and comments share. */
export const { text } = textsFrom({
  'proof.title': 'Ihr Gerät löst eine kleine Rechenaufgabe',
  'proof.why':
    'Aus Ihrem Netz kommen gerade viele Beiträge. Die Aufgabe hält Programme ab, die massenhaft senden. Meist dauert sie wenige Sekunden.',
  'proof.cancel': 'Abbrechen und später senden',
  'proof.progress': 'Fortschritt der Rechenaufgabe',
});
