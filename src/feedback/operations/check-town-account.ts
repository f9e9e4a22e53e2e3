import type { ModeratorRole } from '../../domain/moderation/moderator-roles.ts';
import { seal, unseal } from '../guard/seal.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { followTown } from '../storage/moderator-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { claimCheck, endSession, findSession, noteCheck } from '../storage/session-queries.ts';
import { WriteMismatch } from '../storage/write-set.ts';

/** From when on an account is checked again, and how old the last good answer may be at most, in milliseconds. */
const checkAfter = 5 * 60_000;
const trustedFor = 10 * 60_000;
/** How long one check may take before another process may begin one. */
const checkLasts = 15_000;

type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** The entry of the log for a sign-in or session that was refused. It names nobody. */
export function refusedEntry(services: Pick<Services, 'storage' | 'now'>, reason: string) {
  const action = `town-refused reason=${reason}`;
  const entry = { moderator: 'town-account', action, subject: '', at: services.now() };
  return logAction(services.storage, entry);
}

async function claim(services: Services, session: Session): Promise<boolean> {
  const now = services.now();
  try {
    await services.storage.write([claimCheck(services.storage, session, now, now - checkLasts)]);
    return true;
  } catch (error) {
    if (error instanceof WriteMismatch) return false;
    throw error;
  }
}

async function ask(services: Services, session: Session, townGrant: string): Promise<ModeratorRole> {
  const { storage, hash, townAccounts } = services;
  const { token, moderator, role, checked_at } = session;
  const answer = await townAccounts?.check(await unseal(hash, townGrant));
  if (answer?.kind === 'active') {
    const given = answer.role ?? role;
    await storage.write([
      noteCheck(storage, token, await seal(hash, answer.grant), services.now()),
      ...(given === role ? [] : [followTown(storage, moderator, { role: given })]),
    ]);
    return given;
  }
  if (answer?.kind === 'unreachable') {
    // For a while the last good answer counts; after that nobody gets in on trust.
    if (services.now() - checked_at <= trustedFor) return role;
    throw new Problem('busy', { retryAfter: 30 });
  }
  await storage.write([endSession(storage, token), refusedEntry(services, 'account')]);
  throw new Problem('session-missing');
}

/**
 * Finds out from time to time whether the town's account behind a session still is what it was. Of requests that come
 * at once, in whatever process, one asks; the others go by the last good answer or, where that is too old, wait.
 *
 * @returns the role the account has now
 * @throws Problem `session-missing` when it is switched off, `busy` when that cannot be found out in ten minutes
 */
export async function checkTownAccount(services: Services, session: Session): Promise<ModeratorRole> {
  const { storage, mutex } = services;
  if (services.now() - session.checked_at <= checkAfter) return session.role;
  return mutex.run(`town account ${session.token}`, async () => {
    for (let waited = 0; waited < checkLasts; waited += 250) {
      const current = await findSession(storage, session.token);
      if (current === undefined || current.town_grant === null) throw new Problem('session-missing');
      if (services.now() - current.checked_at <= checkAfter) return current.role;
      if (await claim(services, current)) return ask(services, current, current.town_grant);
      if (services.now() - current.checked_at <= trustedFor) return current.role;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Problem('busy', { retryAfter: 5 });
  });
}
