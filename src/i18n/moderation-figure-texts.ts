import { textsFrom } from './texts-from.ts';

/** Words around the public figures of moderation. */
export const { text, plural } = textsFrom({
  title: 'Wie moderiert wird',
  none: 'Noch gibt es hier nichts zu zählen.',
  span: 'Was vom {from} bis zum {to} entschieden wurde, jedes Mal von einem Menschen:',
  'column.what': 'Was',
  'column.yes': 'Ja',
  'column.no': 'Nein',
  'column.days': 'Die Hälfte entschieden binnen',
  'row.comments': 'Kommentare',
  'row.reports': 'Meldungen',
  'row.objections': 'Widersprüche',
  'yes.comments': '{count} veröffentlicht',
  'no.comments': '{count} abgelehnt',
  'yes.reports': '{count} berechtigt',
  'no.reports': '{count} ohne Folge',
  'yes.objections': '{count} berechtigt',
  'no.objections': '{count} abgelehnt',
  'days.none': 'nichts entschieden',
  'days.one': '1 Tag',
  'days.many': '{count} Tagen',
  reasons: 'Warum Kommentare nicht zu sehen sind',
  reason: '{label}: {count}',
  gifts:
    'Auffällige Bewertungen zählen erst, wenn jemand sie geprüft hat: {counted} wurden gezählt, {removed} herausgenommen.',
  objecting:
    'Wer einen Kommentar geschrieben hat, liest dort, wo er ihn geschrieben hat, oder über den eigenen Link den Grund und kann widersprechen. Wo zwei moderieren, entscheidet dann jemand anderes.',
});
