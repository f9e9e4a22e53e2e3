import { textsFrom } from './texts-from.ts';

/** Mails of the endpoint: plain text, nothing in them that a visitor wrote. */
export const { text: mailText } = textsFrom({
  'waiting.subject': 'Quartiersbaukasten: Es wartet etwas auf Sie',
  'waiting.text':
    'Guten Tag,\n\nes warten {comments} Kommentare und {reports} Meldungen auf eine Entscheidung.\n\nZur Moderation: {desk}\n',
  'report-received.subject': 'Ihre Meldung ist angekommen',
  'report-received.text':
    'Guten Tag,\n\nIhre Meldung zu einem Kommentar ist angekommen. Ein Mensch sieht sie sich an und entscheidet, kein Programm. Sie erhalten die Entscheidung an diese Adresse.\n\nDer Kommentar steht auf dieser Seite: {page}\n\nHaben Sie nichts gemeldet? Dann hat jemand Ihre Adresse angegeben, und Sie brauchen nichts zu tun.\n',
  'report-decided.subject': 'Über Ihre Meldung ist entschieden',
  'report-decided.upheld':
    'Guten Tag,\n\nIhre Meldung war berechtigt: Der Kommentar ist nicht mehr zu sehen. Danke für den Hinweis. Entschieden hat ein Mensch, kein Programm.\n\nDie Seite: {page}\n',
  'report-decided.dismissed':
    'Guten Tag,\n\nwir haben uns den gemeldeten Kommentar angesehen und lassen ihn stehen: Er verstößt nach unserer Einschätzung nicht gegen die Regeln. Entschieden hat ein Mensch, kein Programm.\n\nDie Seite: {page}\nDie Regeln: {rules}\n\nSind Sie anderer Meinung? Dann schreiben Sie an die Stelle, die hier genannt ist: {operator}\n',
});
