import { textsFrom } from './texts-from.ts';

/** Words of the rating on a module page. `text` for one key, `plural` for an amount. */
export const { text, plural } = textsFrom({
  // Before
  'rate.count.zero': 'Noch keine Bewertung.',
  'rate.count.one': '1 Bewertung aus der Praxis.',
  'rate.count.many': '{count} Bewertungen aus der Praxis.',
  'rate.invite': 'Haben Sie damit gearbeitet? Sechs Angaben, keine Minute, kein Konto.',
  'rate.fold': 'Erst selbst einschätzen oder',
  'rate.start': 'Jetzt einschätzen',
  'rate.reveal': 'gleich ansehen',
  'rate.hide': 'wieder ausblenden',
  'rate.closed': 'Für dieses Modul werden zurzeit keine Bewertungen angenommen.',
  'rate.rated': 'Sie haben dieses Modul eingeschätzt.',
  'rate.showOwn': 'Meine Einschätzung zeigen',
  'rate.opening': 'Ihre Einschätzung wird geholt …',
  'rate.gone': 'Ihre Einschätzung ist hier nicht mehr gespeichert. Sie können neu einschätzen.',

  'rate.noScript': 'Zum Einschätzen braucht diese Seite JavaScript.',
  'rate.notLoaded':
    'Das Formular ließ sich nicht laden. Tippen Sie noch einmal, sobald Sie wieder Netz haben.',

  // Form
  'rate.form': 'Ihre Einschätzung',
  'rate.form.hint':
    'Eine Stufe je Zeile. Weiter rechts heißt mehr, nicht besser. Was Sie nicht wissen, lassen Sie bei „keine Angabe“.',
  'rate.none': 'keine Angabe',
  'rate.chosen': 'gewählt: {words}',
  'rate.level': '{level}: {words}',
  'rate.role': 'Aus wessen Sicht? (freiwillig)',
  'rate.role.none': 'keine Angabe',
  'rate.keep.yes':
    'Gemerkt wird ein zufälliger Schlüssel, mit dem Sie Ihre Einschätzung später ändern oder zurückziehen. Kein Name, kein Cookie.',
  'rate.keep.no':
    'Dann bleibt nichts auf dem Gerät. Ändern oder zurückziehen geht nur, solange diese Seite offen ist.',
  'rate.send': 'Einschätzung senden',
  'rate.sendChange': 'Änderung senden',
  'rate.cancel': 'Abbrechen',
  'rate.given.zero': 'noch nichts angegeben',
  'rate.given.one': '1 von 6 angegeben',
  'rate.given.many': '{count} von 6 angegeben',
  'rate.failed': 'Noch nicht gesendet.',
  'rate.failed.withdraw': 'Noch nicht zurückgezogen.',
  'rate.perhaps.withdraw': 'Vielleicht schon zurückgezogen.',
  'rate.failed.open': 'Ihre Einschätzung ließ sich nicht holen.',
  'rate.failed.kept': 'Ihre Angaben bleiben hier stehen.',

  // After
  'rate.sending': 'Wird gesendet …',
  'rate.sent': 'Danke. Ihre Einschätzung ist angekommen.',
  'rate.changed': 'Geändert.',
  'rate.arrived': 'Ihre Einschätzung ist angekommen.',
  'rate.missing':
    'Ihre Einschätzung ist noch nicht angekommen. Öffnen Sie das Formular und senden Sie noch einmal; sie zählt nur einmal.',
  'rate.perhaps':
    'Ihre Einschätzung ist vielleicht schon angekommen. Noch einmal senden schadet nicht: Sie zählt nur einmal.',
  'rate.own': 'Ihre Einschätzung steht oben in jeder Zeile neben den anderen.',
  'rate.own.kept':
    'Auf diesem Gerät liegt nur ein zufälliger Schlüssel, mit dem Sie sie ändern oder zurückziehen können.',
  'rate.own.notKept':
    'Auf diesem Gerät ist nichts gemerkt. Ändern oder zurückziehen können Sie, solange diese Seite offen ist.',
  'rate.change': 'Ändern',
  'rate.withdraw': 'Zurückziehen',
  'rate.withdrawing': 'Wird zurückgezogen …',
  'rate.withdrawn': 'Zurückgezogen. Ab dem nächsten Stand zählt Ihre Einschätzung nicht mehr mit.',

  // Marks in the rows of the profile
  'marks.own': 'Ihre Einschätzung: {level}, {words}',
  'marks.own.none': 'Ihre Einschätzung: keine Angabe',
  'marks.legend.own': 'Sie',
  'marks.updated.one': 'Aktualisiert: jetzt 1 Bewertung.',
  'marks.updated.many': 'Aktualisiert: jetzt {count} Bewertungen.',
});
