import type { RejectionReason } from '../domain/ratings/rejection-reasons.ts';

/** A short name for the list, and the sentence the author reads. */
export const rejectionReasonWords: Readonly<
  Record<RejectionReason, { readonly label: string; readonly sentence: string }>
> = {
  'personal-data': {
    label: 'nennt persönliche Daten',
    sentence: 'Ihr Kommentar enthält Angaben, an denen andere Menschen zu erkennen sind.',
  },
  insult: {
    label: 'beleidigt oder bedroht',
    sentence: 'Ihr Kommentar greift andere an. Kritik an der Sache ist willkommen.',
  },
  illegal: {
    label: 'verstößt gegen Gesetze',
    sentence: 'Ihr Kommentar verstößt nach unserer Einschätzung gegen ein Gesetz.',
  },
  advertising: {
    label: 'ist Werbung',
    sentence: 'Ihr Kommentar wirbt für ein Angebot. Werbung veröffentlichen wir nicht.',
  },
  'off-topic': {
    label: 'gehört nicht zum Modul',
    sentence: 'Ihr Kommentar hat nach unserer Einschätzung nichts mit diesem Modul zu tun.',
  },
  'legal-advice': {
    label: 'bittet um Rechtsrat',
    sentence:
      'Ihr Kommentar bittet um Rechtsrat im Einzelfall. Dafür sind Mietervereine und Beratungsstellen da.',
  },
  wrong: {
    label: 'ist sachlich falsch',
    sentence: 'Ihr Kommentar enthält eine Aussage, die nachweislich nicht stimmt.',
  },
  other: { label: 'anderer Grund', sentence: '' },
};

/**
 * What the author reads: the sentence of the reason, then what the moderator added.
 * @param key undefined when the moderator wrote a reason of their own only
 * @param words free text, may be empty
 */
export function rejectionText(key: RejectionReason | undefined, words: string): string {
  return [key === undefined ? '' : rejectionReasonWords[key].sentence, words.trim()]
    .filter(Boolean)
    .join(' ');
}
