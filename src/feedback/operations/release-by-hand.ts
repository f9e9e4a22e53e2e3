import { Problem } from '../routes/problem.ts';
import { logAction } from '../storage/queue-queries.ts';
import { countNewIn } from '../storage/release-queries.ts';
import type { Moderator } from './moderator-session.ts';
import { releaseFigures, type ReleaseServices } from './release-figures.ts';

/**
 * Releases the public figures at somebody's wish, whether or not that is due. Logged.
 * @returns number of the release
 * @throws Problem `busy` while another process makes a release
 */
export async function releaseByHand(services: ReleaseServices, moderator: Moderator): Promise<number> {
  const { storage, now } = services;
  const made = await releaseFigures(services, 'now');
  if (made === undefined) throw new Problem('busy', { retryAfter: 5 });
  const { rating, use } = await countNewIn(storage, made.number);
  const action = `release ratings=${rating} uses=${use}`;
  const entry = { moderator: moderator.id, action, subject: String(made.number), at: now() };
  await storage.write([logAction(storage, entry)]);
  return made.number;
}
