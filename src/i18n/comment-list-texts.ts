import { textsFrom } from './texts-from.ts';

/** Words of published comments as they are shown to everybody. */
export const { text, plural } = textsFrom({
  'comment.editors': 'Redaktion',
  'comment.anonymous': 'Ohne Namen',
  'comment.erased': 'Dieser Kommentar wurde gelöscht.',
  'comment.older.one': '1 älterer Kommentar',
  'comment.older.many': '{count} ältere Kommentare',
  'comment.state': 'Stand der Kommentare: {date}.',
  'comment.feed': 'Als Atom-Feed abonnieren',
});
