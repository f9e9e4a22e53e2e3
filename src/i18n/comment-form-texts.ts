import { textsFrom } from './texts-from.ts';

/** The rules above the field, in short; the long ones stand at `/mitmachen/`. */
export const commentRules = [
  'Schreiben Sie freundlich, auch wenn Sie anderer Meinung sind.',
  'Erzählen Sie, was Sie selbst erlebt haben: was ging, was nicht, was Sie ändern würden.',
  'Keine Namen, Adressen oder Nummern, nichts über Krankheiten oder Schulden anderer.',
  'Bleiben Sie beim Modul, nennen Sie Quellen, lassen Sie Werbung weg.',
  'Sagen Sie dazu, wenn Sie das Modul selbst anbieten oder tragen.',
] as const;

/** Words of the forms of a comment: writing, mending, replying, reporting, and what is one's own. */
export const { text, plural } = textsFrom({
  'comment.new': 'Ihr Kommentar',
  'comment.reply': 'Ihre Antwort auf {name}',
  'comment.mend': 'Kommentar ändern',
  'comment.rules': 'Fünf Regeln',
  'comment.rules.long': 'Alle Regeln',
  'comment.text': 'Ihr Text',
  'comment.text.hint': 'Zwischen {shortest} und {longest} Zeichen, ohne Formatierung. Absätze bleiben.',
  'comment.left.zero': 'Kein Zeichen mehr übrig.',
  'comment.left.one': 'Noch 1 Zeichen.',
  'comment.left.many': 'Noch {count} Zeichen.',
  'comment.over.one': '1 Zeichen zu viel.',
  'comment.over.many': '{count} Zeichen zu viel.',
  'comment.name': 'Name (freiwillig, auch erfunden)',
  'comment.role': 'Aus wessen Sicht? (freiwillig)',
  'comment.role.none': 'keine Angabe',
  'comment.website': 'Bitte leer lassen',
  'comment.keep.yes':
    'Gemerkt wird ein zufälliger Schlüssel, mit dem Sie Ihren Kommentar später ändern oder löschen. Kein Name, kein Cookie.',
  'comment.keep.no':
    'Dann bleibt nichts auf dem Gerät. Ändern oder löschen geht nur, solange diese Seite offen ist.',
  'comment.waits':
    'Die Redaktion liest jeden Kommentar, bevor er erscheint. Das dauert meist wenige Werktage.',
  'comment.send': 'Kommentar senden',
  'comment.send.reply': 'Antwort senden',
  'comment.send.mend': 'Änderung senden',
  'comment.sending': 'Wird gesendet …',
  'comment.cancel': 'Abbrechen',
  'comment.failed': 'Noch nicht gesendet.',
  'comment.failed.kept': 'Ihr Text bleibt hier stehen.',
  'comment.perhaps':
    'Dieser Text ist vielleicht schon angekommen. Noch einmal senden schadet nicht: Er zählt nur einmal.',
  'comment.failed.name': 'Name:',
  'comment.taken':
    'Danke, Ihr Kommentar ist da. Die Redaktion liest ihn, bevor er erscheint. Das dauert meist wenige Werktage.',
  'comment.taken.mend':
    'Danke, die Änderung ist da. Bis die Redaktion sie gelesen hat, ist der Kommentar nicht zu sehen.',

  'hint.title': 'Bitte sehen Sie noch einmal hin',
  'hint.phone': 'Das sieht nach einer Telefonnummer aus: {found}',
  'hint.mail': 'Das sieht nach einer E-Mail-Adresse aus: {found}',
  'hint.iban': 'Das sieht nach einer Kontonummer (IBAN) aus: {found}',
  'hint.why': 'Kommentare kann die ganze Welt lesen. Persönliche Angaben gehören nicht hinein.',
  'hint.change': 'Text ändern',
  'hint.send': 'Trotzdem senden',

  'own.title': 'Was Sie hier geschrieben haben',
  'own.loading': 'Wird geholt …',
  'own.pending': 'Wartet auf die Redaktion, meist wenige Werktage',
  'own.published': 'Veröffentlicht',
  'own.rejected': 'Nicht veröffentlicht',
  'own.reason': 'Grund: {reason}',
  'own.rule': 'Regel: {rule}',
  'own.rule.personal-data': 'Angaben über andere Menschen veröffentlichen wir nicht.',
  'own.rule.insult': 'Beleidigung, Ausgrenzung und Drohung veröffentlichen wir nicht.',
  'own.rule.illegal': 'Was gegen ein Gesetz verstößt, veröffentlichen wir nicht.',
  'own.rule.advertising': 'Werbung veröffentlichen wir nicht.',
  'own.rule.off-topic': 'Beiträge ohne Bezug zum Modul veröffentlichen wir nicht.',
  'own.rule.legal-advice': 'Bitten um Rechtsrat im Einzelfall veröffentlichen wir nicht.',
  'own.rule.wrong': 'Aussagen, die nachweislich nicht stimmen, veröffentlichen wir nicht.',
  'own.rules': 'Alle Regeln',
  'own.decidedOn': 'Entschieden am {date} von einem Menschen, nicht von einem Programm.',
  'own.link': 'Link zu diesem Beitrag kopieren',
  'own.link.copied':
    'Kopiert. Mit dem Link finden Sie Ihren Beitrag auf jedem Gerät wieder. Wer ihn kennt, kann ihn ändern und löschen.',
  'own.link.shown': 'Kopieren ging nicht. Das ist der Link, nur für Sie: {address}',
  'own.page.title': 'Ihr Beitrag',
  'own.page.part': 'Der Beitrag und die Entscheidung',
  'own.page.what':
    'Hier sehen Sie, was aus Ihrem Kommentar geworden ist, und können ihn ändern, löschen oder einer Entscheidung widersprechen. Der Link gehört nur Ihnen.',
  'own.page.noLink':
    'In der Adresse fehlt, welcher Beitrag gemeint ist. Öffnen Sie den ganzen Link; auch der Teil hinter dem Zeichen # gehört dazu.',
  'own.page.noscript':
    'Diese Seite braucht JavaScript. Ohne JavaScript schreiben Sie an die Stelle, die im Impressum steht.',
  'objection.how':
    'Sie sind anderer Meinung? Widersprechen Sie. Dann prüft ein Mensch noch einmal, wo es möglich ist ein anderer. Sie können den Beitrag auch ändern und neu senden.',
  'objection.write': 'Widersprechen',
  'objection.title': 'Ihr Widerspruch',
  'objection.text': 'Was ist an der Entscheidung falsch?',
  'objection.contact': 'E-Mail für die Antwort (freiwillig)',
  'objection.contact.hint': 'Nur für diese Antwort, nie öffentlich. Ohne Adresse steht die Antwort hier.',
  'objection.send': 'Widerspruch senden',
  'objection.failed': 'Noch nicht gesendet.',
  'objection.open': 'Ihr Widerspruch ist da und wartet auf eine Entscheidung.',
  'objection.upheld': 'Ihr Widerspruch war berechtigt.',
  'objection.dismissed': 'Die Entscheidung bleibt.',
  'objection.sentOn': 'Gesendet am {date}.',
  'objection.answer': 'Begründung: {answer}',
  'own.gone': 'Diesen Kommentar gibt es nicht mehr.',
  'own.failed': 'Ihr Kommentar ließ sich nicht holen.',
  'own.again': 'Noch einmal versuchen',
  'own.mend': 'Ändern',
  'own.erase': 'Löschen',
  'own.erase.sure': 'Wirklich löschen? Das lässt sich nicht zurückholen.',
  'own.erase.yes': 'Ja, löschen',
  'own.erase.no': 'Behalten',
  'own.erase.failed': 'Noch nicht gelöscht.',
  'own.erased': 'Gelöscht.',
  'own.export': 'Meine Daten herunterladen',
  'own.export.file': 'meine-beitraege.json',
  'own.export.failed': 'Ihre Daten ließen sich nicht vollständig holen.',
  'own.forget': 'Auf diesem Gerät vergessen',
  'own.forget.sure':
    'Danach können Sie Ihre Beiträge von hier nicht mehr ändern oder löschen. Sie selbst bleiben stehen.',
  'own.forget.yes': 'Ja, vergessen',
  'own.forgotten': 'Auf diesem Gerät ist nichts mehr gemerkt.',
  'own.kept': 'Auf diesem Gerät liegt nur ein zufälliger Schlüssel und wo Ihre Beiträge stehen.',
  'own.notKept':
    'Auf diesem Gerät ist nichts gemerkt. Ändern und löschen können Sie, solange diese Seite offen ist.',
  'own.close': 'Schließen',

  'report.title': 'Kommentar melden',
  'report.reason': 'Was stimmt nicht? Der Kommentar …',
  'report.text': 'Was genau? (freiwillig)',
  'report.contact': 'E-Mail-Adresse für die Antwort (freiwillig)',
  'report.contact.hint':
    'Dorthin geht, dass die Meldung angekommen ist und wie entschieden wurde. Sie steht nirgends und wird mit der Meldung gelöscht.',
  'report.send': 'Meldung senden',
  'report.failed': 'Noch nicht gemeldet.',
  'report.taken': 'Danke. Die Redaktion liest den Kommentar noch einmal.',

  // Without script
  'form.noScript': 'Ohne JavaScript kann nur die Redaktion Ihren Kommentar später ändern oder löschen.',
  'form.taken.title': 'Ihr Kommentar ist eingegangen',
  'form.taken':
    'Die Redaktion liest ihn, bevor er erscheint. Das dauert meist wenige Werktage. Wollen Sie ihn zurücknehmen, schreiben Sie an die Stelle im Impressum.',
  'form.refused.title': 'Ihr Kommentar wurde nicht angenommen',
  'form.refused': 'Woran es liegen kann:',
  'form.refused.length': 'Der Text ist kürzer als {shortest} oder länger als {longest} Zeichen.',
  'form.refused.name': 'Der Name ist zu lang oder klingt nach einem Amt oder der Redaktion.',
  'form.refused.closed': 'Das Modul nimmt zurzeit keine Kommentare an.',
  'form.refused.limit':
    'Aus Ihrem Netz kamen gerade sehr viele Beiträge. Dann hilft es zu warten oder JavaScript einzuschalten.',
  'form.refused.back': 'Mit „Zurück“ im Browser finden Sie Ihren Text meist wieder.',
});
