import type { Services, Site } from '../services.ts';
import { countWaiting } from '../storage/queue-queries.ts';

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

/** The text of the mail: numbers and the way to the queue. Nothing a visitor wrote, nothing that acts by being followed. */
function toText(site: Site, waiting: { comments: number; reports: number }): string {
  return [
    'Guten Tag,',
    '',
    `es warten ${waiting.comments} Kommentare und ${waiting.reports} Meldungen auf eine Entscheidung.`,
    '',
    `Zur Moderation: ${site.url}/redaktion/`,
    '',
  ].join('\n');
}

/**
 * Tells the moderators what waits, in one mail for everything new. The mail is marked as sent only after it was
 * handed over: after a crash in between it is sent again under the same Message-ID.
 *
 * @returns how many events the mail covered; 0 when nothing was new
 * @throws whatever `send` throws; then everything stays unsent
 */
export async function sendMails(
  services: Pick<Services, 'storage' | 'now' | 'site'>,
  send: SendMail,
): Promise<number> {
  const { storage, site, now } = services;
  const { queries } = storage;
  const events = await queries
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute();
  const moderators = await queries
    .selectFrom('moderator')
    .select('mail')
    .where('state', '=', 'active')
    // A town's account may come without a mail address.
    .where('mail', 'like', '%@%')
    .orderBy('mail')
    .execute();
  const first = events[0];
  if (first === undefined || moderators.length === 0) return 0;
  await send({
    messageId: `<${first.id}@${site.host}>`,
    to: moderators.map(({ mail }) => mail),
    subject: 'Quartiersbaukasten: Es wartet etwas auf Sie',
    text: toText(site, await countWaiting(storage)),
  });
  const ids = events.map(({ id }) => id);
  await storage.write([
    { query: queries.updateTable('outbox').set({ sent_at: now() }).where('id', 'in', ids).compile() },
  ]);
  return ids.length;
}
