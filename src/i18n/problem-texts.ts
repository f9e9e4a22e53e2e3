import type { CallFailure, FailureCode } from '../domain/call-failure.ts';
import type { FieldProblemCode } from '../domain/problem-codes.ts';
import { textsFrom } from './texts-from.ts';

type Sentences<Start extends string, Code extends string> = Readonly<Record<`${Start}.${Code}`, string>>;

/** What is said about each failure. The type checker complains when a code has no sentence. */
const problems = {
  'problem.offline': 'Sie sind offline. Versuchen Sie es noch einmal, sobald Sie wieder Netz haben.',
  'problem.timed-out': 'Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  'problem.unreachable':
    'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'problem.given-up':
    'Abgebrochen. Ihre Eingaben bleiben hier stehen. Versuchen Sie es später noch einmal: Meist ist die Rechenaufgabe dann nicht mehr nötig.',
  'problem.not-secure':
    'Aus Ihrem Netz kommen gerade viele Beiträge, und die Rechenaufgabe, um die es dann geht, kann Ihr Browser nur über eine gesicherte Verbindung (https) lösen. Bitte versuchen Sie es später noch einmal oder rufen Sie die Seite mit https auf.',
  'problem.broken-json': 'Die Anfrage kam beschädigt an. Bitte laden Sie die Seite neu.',
  'problem.challenge-invalid': 'Die Rechenaufgabe gilt nicht mehr. Bitte versuchen Sie es noch einmal.',
  'problem.challenge-used': 'Die Rechenaufgabe wurde schon verwendet. Bitte versuchen Sie es noch einmal.',
  'problem.challenge-required':
    'Aus Ihrem Netz kommen gerade viele Beiträge. Ihr Gerät muss erst eine kleine Rechenaufgabe lösen.',
  'problem.idempotency-key-invalid': 'Die Anfrage kam beschädigt an. Bitte laden Sie die Seite neu.',
  'problem.idempotency-mismatch':
    'Derselbe Beitrag wurde mit anderem Inhalt schon gesendet. Bitte laden Sie die Seite neu.',
  'problem.client-unclear':
    'Der Server kann nicht erkennen, woher die Anfrage kommt, und nimmt sie deshalb nicht an. Bitte sagen Sie der Betreiberin oder dem Betreiber Bescheid.',
  'problem.secret-missing': 'Dieses Gerät hat keinen Schlüssel für diesen Beitrag.',
  'problem.secret-invalid': 'Der Schlüssel auf diesem Gerät ist beschädigt.',
  'problem.session-missing':
    'Sie sind nicht angemeldet oder waren zu lange untätig. Bitte melden Sie sich neu an.',
  'problem.sign-in-failed':
    'Die Anmeldung hat nicht geklappt. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.',
  'problem.foreign-origin':
    'Diese Seite ist unter einer zweiten Adresse geöffnet, und von dort lässt sich nichts senden. Kopieren Sie, was Sie geschrieben haben, und laden Sie die Seite neu: Das führt zur richtigen Adresse.',
  'problem.confirmation-needed': 'Bitte bestätigen Sie zuerst noch einmal, dass Sie es sind.',
  'problem.administrator-needed':
    'Das dürfen nur Administratorinnen und Administratoren. Bitten Sie jemanden aus Ihrer Gruppe darum.',
  'problem.moderator-disabled': 'Dieses Konto ist gesperrt. Entsperren Sie es zuerst.',
  'problem.last-administrator':
    'Das ist das letzte Konto mit allen Rechten. Geben Sie sie zuerst jemand anderem.',
  'problem.second-person-needed':
    'Hier entscheiden zwei, und die erste Zustimmung ist Ihre. Jetzt ist jemand anderes an der Reihe.',
  'problem.other-person-needed':
    'Diesen Beitrag haben Sie selbst abgelehnt. Über den Widerspruch entscheidet jemand anderes.',
  'problem.list-full': 'Die Liste ist voll. Nehmen Sie zuerst etwas heraus.',
  'problem.not-found': 'Das gibt es nicht mehr, oder es gehört nicht zu diesem Gerät.',
  'problem.method-not-allowed': 'Das geht hier nicht. Bitte laden Sie die Seite neu.',
  'problem.decided-already': 'Darüber hat inzwischen jemand anderes entschieden. Laden Sie den Stand neu.',
  'problem.conflict': 'Jemand hat das im selben Augenblick geändert. Bitte versuchen Sie es noch einmal.',
  'problem.closed': 'Hier werden zurzeit keine neuen Beiträge angenommen.',
  'problem.body-too-large': 'Das ist zu viel Text auf einmal. Bitte kürzen Sie ihn.',
  'problem.json-expected': 'Die Anfrage kam beschädigt an. Bitte laden Sie die Seite neu.',
  'problem.encoding-unsupported': 'Die Anfrage kam beschädigt an. Bitte laden Sie die Seite neu.',
  'problem.invalid': 'Etwas an den Angaben stimmt noch nicht.',
  'problem.too-many-requests':
    'Aus Ihrem Netz kamen gerade sehr viele Anfragen. Bitte versuchen Sie es später noch einmal.',
  'problem.internal': 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal.',
  'problem.busy': 'Gerade ist viel los. Bitte versuchen Sie es gleich noch einmal.',
  'problem.storage-full':
    'Der Speicher ist voll. Die Betreiberin oder der Betreiber muss erst Platz schaffen.',
} as const satisfies Sentences<'problem', FailureCode>;

/** What is said beside a field that is wrong. */
const fields = {
  'field.missing': 'Hier fehlt noch etwas.',
  'field.unknown-field': 'Diese Angabe kennt der Katalog nicht. Bitte laden Sie die Seite neu.',
  'field.wrong-type': 'Diese Angabe hat die falsche Form. Bitte laden Sie die Seite neu.',
  'field.not-a-choice': 'Bitte wählen Sie eine der angebotenen Möglichkeiten.',
  'field.level-out-of-range': 'Bitte wählen Sie eine der fünf Stufen.',
  'field.no-dimension': 'Bitte schätzen Sie mindestens eine Dimension ein.',
  'field.too-short': 'Das ist zu kurz.',
  'field.too-long': 'Das ist zu lang.',
  'field.blank': 'Hier steht noch nichts Lesbares.',
  'field.ill-formed-text': 'Hier stehen beschädigte Zeichen. Bitte tippen Sie die Stelle neu.',
  'field.reserved-name':
    'Dieser Name klingt nach einem Amt oder der Redaktion. Bitte wählen Sie einen anderen.',
  'field.parent-unavailable': 'Der Kommentar, auf den Sie antworten, ist nicht mehr da.',
  'field.invalid': 'Diese Angabe stimmt so nicht.',
} as const satisfies Sentences<'field', FieldProblemCode>;

const waits = {
  'wait.minutes.one': 'Bitte versuchen Sie es in einer Minute noch einmal.',
  'wait.minutes.many': 'Bitte versuchen Sie es in {count} Minuten noch einmal.',
  'wait.limit': 'Aus Ihrem Netz kamen gerade sehr viele Anfragen.',
} as const;

const { text, plural } = textsFrom({ ...problems, ...fields, ...waits });

/**
 * The sentence for a failure. Where the endpoint said when to come back, the sentence says so in minutes, rounded up.
 * @param failure as `callEndpoint` gives it
 */
export function failureText({ code, retryAfter }: Pick<CallFailure, 'code' | 'retryAfter'>): string {
  if (code === 'too-many-requests' && retryAfter !== undefined) {
    return `${text('wait.limit')} ${plural('wait.minutes', Math.max(1, Math.ceil(retryAfter / 60)))}`;
  }
  return text(`problem.${code}`);
}

/** The sentence for a field that is wrong. */
export function fieldProblemText(code: FieldProblemCode): string {
  return text(`field.${code}`);
}
