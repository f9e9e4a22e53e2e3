import { intakeDay } from '../guard/german-day.ts';
import { networkPrefix } from '../guard/network-prefix.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import {
  findFailedSignIns,
  forgetFailedSignIns,
  noteFailedSignIn,
} from '../storage/failed-sign-in-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';

/** How long wrong attempts are remembered, in milliseconds. */
export const failuresLast = 86_400_000;

/** Milliseconds no further attempt is looked at after so many wrong ones: from the third on 30 s, doubling, at most an hour. */
function delayAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(30_000 * 2 ** (failures - 3), 3_600_000);
}

/** What an attempt to sign in came to. */
export interface Attempt<Result> {
  /** What to answer; undefined when the attempt was wrong. */
  readonly result: Result | undefined;
  /** Written along with the note of a wrong attempt. */
  readonly alongside?: WriteSet;
}

/**
 * What stands for a network and an account together, under the key of the day: once that is destroyed, nobody finds out
 * any more which network it was. Beside it the one of the day before, as long as its key is known.
 */
async function keysOf(
  { dayHashes, now, releaseHour }: Services,
  address: string | undefined,
  account: string,
): Promise<[string, ...string[]]> {
  const day = intakeDay(now(), releaseHour);
  const parts = ['failed-sign-in', networkPrefix(address), account.trim().toLowerCase()] as const;
  const today = await (await dayHashes.of(day))(...parts);
  const earlier = await dayHashes.before(day);
  return earlier === undefined ? [today] : [today, await earlier(...parts)];
}

/**
 * Looks at an attempt to sign in unless too many wrong ones came before from this network for this account. Neither an
 * account nor a network is slowed down alone: else a stranger could keep a moderator out, or one colleague the others.
 * Accounts that do not exist are counted like those that do.
 *
 * @param address network address of whoever tries
 * @param account mail address or token, as typed
 * @param look given statements that forget the wrong attempts, does the work
 * @throws Problem `too-many-requests` with the seconds to wait; `sign-in-failed` when the attempt was wrong
 */
export async function slowGuessing<Result>(
  services: Services,
  address: string | undefined,
  account: string,
  look: (forget: WriteSet) => Promise<Attempt<Result>>,
): Promise<Result> {
  const { storage, mutex, now } = services;
  const [key, ...earlier] = await keysOf(services, address, account);
  return mutex.run(key, async () => {
    const time = now();
    const known = await findFailedSignIns(storage, [key, ...earlier]);
    const before = known.find(({ at }) => time - at < failuresLast);
    if (before !== undefined && before.blocked_until > time) {
      const retryAfter = Math.ceil((before.blocked_until - time) / 1000);
      throw new Problem('too-many-requests', { retryAfter });
    }
    const { result, alongside = [] } = await look([forgetFailedSignIns(storage, [key, ...earlier])]);
    if (result !== undefined) return result;
    const failures = (before?.failures ?? 0) + 1;
    const failed = { key, failures, blocked_until: time + delayAfter(failures), at: time };
    await storage.write([noteFailedSignIn(storage, failed), ...alongside]);
    throw new Problem('sign-in-failed');
  });
}
