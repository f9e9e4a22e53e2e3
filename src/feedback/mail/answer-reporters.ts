import { mailText } from '../../i18n/mail-texts.ts';
import { unseal } from '../guard/seal.ts';
import type { Services } from '../services.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findReport } from '../storage/queue-queries.ts';
import type { SendMail } from './send-mails.ts';

type MailServices = Pick<Services, 'storage' | 'now' | 'site' | 'hash'>;

/** An event that somebody who reported something is told of. */
export interface ReporterEvent {
  readonly id: string;
  readonly kind: 'report-received' | 'report-decided';
  /** Id of the report. */
  readonly subject: string;
}

/**
 * Answers whoever reported a comment and left an address. Where report or address are gone by now, nothing is sent.
 * @throws whatever `send` throws
 */
export async function answerReporter(
  { storage, site, hash }: MailServices,
  { id, kind, subject }: ReporterEvent,
  send: SendMail,
): Promise<void> {
  const report = await findReport(storage, subject);
  if (report === undefined || report.contact === null) return;
  const comment = await findComment(storage, report.comment);
  const page = comment === undefined ? `${site.url}/` : `${site.url}/module/${comment.module}/`;
  const places = { page, rules: `${site.url}/mitmachen/`, operator: `${site.url}/impressum/` };
  const text =
    kind === 'report-received'
      ? mailText('report-received.text', places)
      : mailText(`report-decided.${report.state === 'upheld' ? 'upheld' : 'dismissed'}`, places);
  await send({
    messageId: `<${id}@${site.host}>`,
    to: [await unseal(hash, report.contact)],
    subject: mailText(`${kind}.subject`),
    text,
  });
}
