import { textsFrom } from './texts-from.ts';

/** Mails of the endpoint: plain text, nothing in them that a visitor wrote. */
export const { text: mailText } = textsFrom({
  'waiting.subject': 'Quartiersbaukasten: Es wartet etwas auf Sie',
  'waiting.text':
    'Guten Tag,\n\nes warten {comments} Kommentare, {reports} Meldungen und {objections} Widersprüche auf eine Entscheidung.\n\nZur Moderation: {desk}\n',
  'report-received.subject': 'Ihre Meldung ist angekommen',
  'report-received.text':
    'Guten Tag,\n\nIhre Meldung zu einem Kommentar ist angekommen. Ein Mensch sieht sie sich an und entscheidet, kein Programm. Sie erhalten die Entscheidung an diese Adresse.\n\nDer Kommentar steht auf dieser Seite: {page}\n\nHaben Sie nichts gemeldet? Dann hat jemand Ihre Adresse angegeben, und Sie brauchen nichts zu tun.\n',
  'report-decided.subject': 'Über Ihre Meldung ist entschieden',
  'report-decided.upheld':
    'Guten Tag,\n\nIhre Meldung war berechtigt: Der Kommentar ist nicht mehr zu sehen. Danke für den Hinweis. Entschieden hat ein Mensch, kein Programm.\n\nDie Seite: {page}\n',
  'report-decided.dismissed':
    'Guten Tag,\n\nwir haben uns den gemeldeten Kommentar angesehen und lassen ihn stehen: Er verstößt nach unserer Einschätzung nicht gegen die Regeln. Entschieden hat ein Mensch, kein Programm.\n\nDie Seite: {page}\nDie Regeln: {rules}\n\nSind Sie anderer Meinung? Dann schreiben Sie an die Stelle, die hier genannt ist: {operator}\n',
  'objection-received.subject': 'Ihr Widerspruch ist angekommen',
  'objection-received.text':
    'Guten Tag,\n\nIhr Widerspruch ist angekommen. Ein Mensch prüft noch einmal und entscheidet, kein Programm; wo es möglich ist, ein anderer als beim ersten Mal. Sie erhalten die Entscheidung an diese Adresse.\n\nIhr Beitrag und der Stand: {link}\nDer Link gehört nur Ihnen: Wer ihn kennt, kann den Beitrag ändern und löschen.\n\nHaben Sie nichts geschrieben? Dann hat jemand Ihre Adresse angegeben, und Sie brauchen nichts zu tun.\n',
  'objection-decided.subject': 'Über Ihren Widerspruch ist entschieden',
  'objection-decided.upheld':
    'Guten Tag,\n\nIhr Widerspruch war berechtigt: Ihr Beitrag ist veröffentlicht. Entschieden hat ein Mensch, kein Programm.\n\nDie Begründung: {link}\n',
  'objection-decided.dismissed':
    'Guten Tag,\n\nIhr Widerspruch ist noch einmal geprüft worden. Die Entscheidung bleibt: Ihr Beitrag wird nicht veröffentlicht. Entschieden hat ein Mensch, kein Programm.\n\nDie Begründung: {link}\n\nSind Sie weiter anderer Meinung? Sie können den Beitrag ändern und neu senden, oder an die Stelle schreiben, die hier genannt ist: {operator}\n',
});
