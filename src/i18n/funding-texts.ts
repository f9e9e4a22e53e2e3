import type { ApplicantKind } from '../domain/funding/applicant-kinds.ts';
import type { Call, CallState } from '../domain/funding/call-state.ts';
import { germanDate } from './german-date.ts';
import { textsFrom } from './texts-from.ts';

/** The words of the page of funding. */
export const fundingTexts = {
  title: 'Förderung',
  lead: 'Programme und andere Geldquellen. Beträge und Fristen ändern sich oft: Prüfen Sie jede Angabe beim Fördergeber.',
  'count.zero': 'Kein Programm',
  'count.one': 'Ein Programm',
  'count.many': '{count} Programme',
  empty:
    'Zu dieser Auswahl haben wir kein Programm. Das heißt nicht, dass es keines gibt: Fragen Sie auch beim Landkreis, beim Land und bei örtlichen Stiftungen.',
  'filter.label': 'Programme auswählen',
  'filter.all': 'alle',
  'filter.reset': 'Auswahl aufheben',
  'filter.state': 'Bundesland',
  'filter.applicant': 'Wer den Antrag stellt',
  'filter.module': 'Modul',
  'filter.call': 'Antrag',
  'call.open': 'jetzt offen',
  'call.open.phrase': 'mit jetzt offenem Antrag',
  'state.phrase': 'für {state}',
  'state.phrase.saarland': 'für das Saarland',
  'applicant.phrase': 'mit Antrag durch: {applicant}',
  'module.phrase': 'zum Modul „{title}“',
  'group.everywhere': 'Überall in Deutschland',
  'group.states': 'In einzelnen Bundesländern',
  'amount.max': 'bis {euros} Euro {per}',
  'amount.rate': 'bis {percent} Prozent',
  'fact.supports': 'Was gefördert wird',
  'fact.eligibility': 'Wer Anträge stellen darf',
  'fact.amount': 'Höhe',
  'fact.rate': 'Fördersatz',
  'fact.rate.range': '{from} bis {to} Prozent',
  'fact.rate.upTo': 'bis {to} Prozent',
  'fact.rate.one': '{to} Prozent',
  'fact.ownShare': 'Eigenanteil',
  'fact.ownShare.percent': 'mindestens {percent} Prozent',
  'fact.deadline': 'Frist und Verfahren',
  'fact.url': 'Amtliche Seite',
  'fact.sourceState': 'Stand der Quelle',
  'fact.sourceState.checked': '{state}; geprüft am {day}',
  'fact.modules': 'Passt zu',
  unknown: 'nicht belegt',
  'sources.fold': 'Quellen aller Programme',
} as const;

const applicantNames: Readonly<Record<ApplicantKind, string>> = {
  kommune: 'Gemeinden',
  kreis: 'Landkreise',
  gemeinnuetzig: 'Vereine und Träger',
  genossenschaft: 'Genossenschaften',
  wohnungsunternehmen: 'Wohnungsunternehmen',
  initiative: 'Initiativen',
  verkehrsunternehmen: 'Verkehrsunternehmen',
  privat: 'Privatpersonen',
};

/** The name of a kind of applicant. */
export function applicantName(kind: ApplicantKind): string {
  return applicantNames[kind];
}

const { text: callText } = textsFrom({
  'open.until': 'Anträge bis {closes}',
  open: 'Antrag jederzeit möglich',
  'upcoming.until': 'Anträge ab {opens} bis {closes}',
  upcoming: 'Anträge ab {opens}',
  'closed.since': 'geschlossen seit {closes}',
  closed: 'geschlossen',
  between: 'Runde endete am {closes}',
  unclear: 'Stand erfragen',
});

/** How a programme stands, in a few words with its days. */
export function callWords(state: CallState, { opens, closes }: Call): string {
  const days = { opens: germanDate(opens ?? ''), closes: germanDate(closes ?? '') };
  switch (state) {
    case 'open':
      return callText(closes === undefined ? 'open' : 'open.until', days);
    case 'upcoming':
      return callText(closes === undefined ? 'upcoming' : 'upcoming.until', days);
    case 'closed':
      return callText(closes === undefined ? 'closed' : 'closed.since', days);
    case 'between':
      return callText('between', days);
    case 'unclear':
      return callText('unclear');
  }
}
