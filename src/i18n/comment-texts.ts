import { textsFrom } from './texts-from.ts';

/** Words of the comments on a module page that are seen before anybody writes. */
export const { text, plural } = textsFrom({
  'comments.write': 'Kommentar schreiben',
  'comments.own.one': 'Mein Kommentar',
  'comments.own.many': 'Meine {count} Kommentare',
  'comments.closed': 'Für dieses Modul werden zurzeit keine Kommentare angenommen.',
  'comments.none': 'Noch keine Kommentare. Erste Erfahrungen sind willkommen.',
  'comments.older.one': '1 älterer Kommentar',
  'comments.older.many': '{count} ältere Kommentare',
  'comments.state': 'Stand der Kommentare: {date}.',
  'comments.more': 'Ältere Kommentare zeigen',
  'comments.more.failed': 'Ältere Kommentare ließen sich nicht laden.',
  'comments.stale': 'Die Liste ließ sich nicht auffrischen; Sie sehen den letzten Stand.',
  'comments.count.zero': 'Keine Kommentare.',
  'comments.count.one': '1 Kommentar geladen.',
  'comments.count.many': '{count} Kommentare geladen.',
  'comments.erased': 'Dieser Kommentar wurde gelöscht.',
  'comments.anonymous': 'Ohne Namen',
  'comments.editors': 'Redaktion',
  'comments.reply': 'Antworten',
  'comments.report': 'Melden',
  'comments.replies': 'Antworten auf {name}',
  'comments.reply.to': 'Auf den Kommentar von {name} antworten',
  'comments.report.of': 'Den Kommentar von {name} melden',
  'comments.notLoaded': 'Das Formular ließ sich nicht laden.',
  'comments.loading': 'Das Formular wird geladen …',
});
