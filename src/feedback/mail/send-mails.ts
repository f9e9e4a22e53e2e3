import { mailText } from '../../i18n/mail-texts.ts';
import type { Services } from '../services.ts';
import { countWaiting } from '../storage/queue-queries.ts';
import { answerByMail, isAnswer } from './answer-by-mail.ts';

/** A mail in plain text. */
export interface Mail {
  /** Stays the same when a mail has to be sent again, so that mail programs show it once. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Sends a mail, or throws. */
export type SendMail = (mail: Mail) => Promise<void>;

const most = 500;
/** How long an answer is tried to be handed over, in milliseconds. */
const answersLast = 2 * 86_400_000;

type MailServices = Pick<Services, 'storage' | 'now' | 'site' | 'hash'>;

/** Marks events as told, so that they are not told again. */
function markSent({ storage, now }: MailServices, ids: readonly string[]): Promise<void> {
  const query = storage.queries.updateTable('outbox').set({ sent_at: now() }).where('id', 'in', ids);
  return storage.write([{ query: query.compile() }]);
}

/** Tells the moderators what waits: numbers and the way to the queue, nothing that acts by being followed. */
async function tellModerators(
  services: MailServices,
  send: SendMail,
  ids: readonly string[],
): Promise<number> {
  const { storage, site } = services;
  const moderators = await storage.queries
    .selectFrom('moderator')
    .select('mail')
    .where('state', '=', 'active')
    // A town's account may come without a mail address.
    .where('mail', 'like', '%@%')
    .orderBy('mail')
    .execute();
  const [first] = ids;
  if (first === undefined || moderators.length === 0) return 0;
  const { comments, reports, objections } = await countWaiting(storage);
  await send({
    messageId: `<${first}@${site.host}>`,
    to: moderators.map(({ mail }) => mail),
    subject: mailText('waiting.subject'),
    text: mailText('waiting.text', { comments, reports, objections, desk: `${site.url}/redaktion/` }),
  });
  await markSent(services, ids);
  return ids.length;
}

/**
 * Tells the moderators what waits, in one mail for everything new, and answers those who reported or objected. A mail is
 * marked as sent only after it was handed over: after a crash in between it is sent again under the same Message-ID.
 *
 * @returns how many events the mails covered; 0 when nothing was new
 * @throws whatever `send` throws; then what was not handed over stays unsent
 */
export async function sendMails(services: MailServices, send: SendMail): Promise<number> {
  const events = await services.storage.queries
    .selectFrom('outbox')
    .select(['id', 'kind', 'subject', 'created_at'])
    .where('sent_at', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute();
  const waiting = events.filter((event) => !isAnswer(event)).map(({ id }) => id);
  let told = await tellModerators(services, send, waiting);
  let failure: { readonly cause: unknown } | undefined;
  for (const event of events.filter(isAnswer)) {
    try {
      // An address that takes nothing for two days will not take it later; the others must not wait for it.
      if (services.now() - event.created_at < answersLast) await answerByMail(services, event, send);
      await markSent(services, [event.id]);
      told++;
    } catch (cause) {
      failure = { cause };
    }
  }
  if (failure !== undefined) throw failure.cause;
  return told;
}
