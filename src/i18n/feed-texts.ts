import { textsFrom } from './texts-from.ts';

/** Words of the feeds of comments. */
export const { text } = textsFrom({
  'feed.comments': 'Kommentare im {site}',
  'feed.comments.module': 'Kommentare zu: {module}',
  'feed.comments.description': 'Veröffentlichte Erfahrungen aus der Praxis, Stand {date}.',
  'feed.comments.none': 'Veröffentlichte Erfahrungen aus der Praxis. Noch ist keine da.',
  'feed.comment': 'Kommentar zu: {module}',
  'feed.reply': 'Antwort zu: {module}',
  'feed.editors': 'Redaktion',
  'feed.anonymous': 'Ohne Namen',
});
