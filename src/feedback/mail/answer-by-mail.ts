import { mailText } from '../../i18n/mail-texts.ts';
import { unseal } from '../guard/seal.ts';
import { ownKeyOf } from '../operations/find-own-comment.ts';
import type { Services } from '../services.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findObjection } from '../storage/objection-queries.ts';
import { findReport } from '../storage/queue-queries.ts';
import type { AnswerKind } from '../storage/tables.ts';
import type { SendMail } from './send-mails.ts';

type MailServices = Pick<Services, 'storage' | 'now' | 'site' | 'hash'>;

/** An event that somebody who reported something or objected is told of. */
export interface AnswerEvent {
  readonly id: string;
  readonly kind: AnswerKind;
  /** Id of the report or objection. */
  readonly subject: string;
}

/** What a mail says, and to which sealed address it goes. */
interface Answer {
  readonly contact: string | null;
  readonly text: string;
}

const kinds: readonly string[] = [
  'report-received',
  'report-decided',
  'objection-received',
  'objection-decided',
] satisfies readonly AnswerKind[];

/** Whether mail of this kind goes to a visitor, not to the moderators. */
export function isAnswer<Event extends { readonly kind: string }>(
  event: Event,
): event is Event & { readonly kind: AnswerKind } {
  return kinds.includes(event.kind);
}

async function answerReport(
  { storage, site }: MailServices,
  kind: 'report-received' | 'report-decided',
  id: string,
): Promise<Answer | undefined> {
  const report = await findReport(storage, id);
  if (report === undefined) return undefined;
  const comment = await findComment(storage, report.comment);
  const page = comment === undefined ? `${site.url}/` : `${site.url}/module/${comment.module}/`;
  const places = { page, rules: `${site.url}/mitmachen/`, operator: `${site.url}/impressum/` };
  const text =
    kind === 'report-received'
      ? mailText('report-received.text', places)
      : mailText(`report-decided.${report.state === 'upheld' ? 'upheld' : 'dismissed'}`, places);
  return { contact: report.contact, text };
}

/** What was decided and why is read behind one's own link: a mail says no word of anybody else's. */
async function answerObjection(
  { storage, site, hash }: MailServices,
  kind: 'objection-received' | 'objection-decided',
  id: string,
): Promise<Answer | undefined> {
  const objection = await findObjection(storage, id);
  const comment = objection === undefined ? undefined : await findComment(storage, objection.comment);
  if (objection === undefined || comment === undefined) return undefined;
  const key = await ownKeyOf({ hash }, comment.id, comment.author);
  const places = {
    link: `${site.url}/mitmachen/beitrag/#${comment.id}.${key}`,
    operator: `${site.url}/impressum/`,
  };
  const text =
    kind === 'objection-received'
      ? mailText('objection-received.text', places)
      : mailText(`objection-decided.${objection.state === 'upheld' ? 'upheld' : 'dismissed'}`, places);
  return { contact: objection.contact, text };
}

/**
 * Answers whoever reported a comment or objected to a decision, and left an address. Where what was sent or the address
 * are gone by now, nothing is sent.
 * @throws whatever `send` throws
 */
export async function answerByMail(
  services: MailServices,
  { id, kind, subject }: AnswerEvent,
  send: SendMail,
): Promise<void> {
  const answer =
    kind === 'report-received' || kind === 'report-decided'
      ? await answerReport(services, kind, subject)
      : await answerObjection(services, kind, subject);
  if (answer === undefined || answer.contact === null) return;
  await send({
    messageId: `<${id}@${services.site.host}>`,
    to: [await unseal(services.hash, answer.contact)],
    subject: mailText(`${kind}.subject`),
    text: answer.text,
  });
}
