import * as z from 'zod';
import { seal, unseal } from '../guard/seal.ts';
import { TownAccountRefused, type TownAccount, type TownAccounts } from '../guard/town-accounts.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import {
  addCeremony,
  addTownModerator,
  findModeratorByMail,
  findModeratorBySubject,
  followTown,
  spendCeremony,
} from '../storage/moderator-queries.ts';
import { newId } from '../storage/new-id.ts';
import { retryContended } from '../storage/retry-contended.ts';
import { WriteMismatch, type WriteSet } from '../storage/write-set.ts';
import { refusedEntry } from './check-town-account.ts';
import { openSession } from './moderator-session.ts';

/** How long somebody may take at the provider, in milliseconds. */
export const departureLasts = 10 * 60_000;
const purpose = 'town-account';

const departed = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  fresh: z.boolean(),
  view: z.string(),
});

/** Where somebody is who came back: signed in with a session cookie, or refused with a reason. */
export type Arrival =
  | { readonly kind: 'signed-in'; readonly cookie: string; readonly view: string }
  | { readonly kind: 'refused'; readonly reason: string };

function requireProvider(services: Services): TownAccounts {
  if (services.townAccounts === undefined) throw new Problem('not-found');
  return services.townAccounts;
}

/**
 * Sends a browser to the identity provider. What has to be remembered goes with the browser, sealed, so that nobody
 * else can come back in its place; that it was given out, and not used, stands in the store.
 *
 * @param fresh whether the person must prove anew who they are
 * @param view part of the desk's address to come back to
 * @returns the address to go to and the sealed memory
 * @throws Problem `not-found` where there is no provider, `busy` when it does not answer
 */
export async function departForTown(services: Services, fresh: boolean, view: string) {
  const accounts = requireProvider(services);
  const { address, ...secrets } = await accounts.depart(fresh).catch((cause: unknown) => {
    throw new Problem('busy', { retryAfter: 30, cause });
  });
  const { storage } = services;
  const ceremony = {
    challenge: await services.hash(purpose, secrets.state),
    purpose,
    expires_at: services.now() + departureLasts,
  };
  await storage.write(addCeremony(storage, ceremony));
  return { address, memory: await seal(services.hash, JSON.stringify({ ...secrets, fresh, view })) };
}

/** Statements that make the account's moderator what the town says, and the moderator's id. */
async function recognise(services: Services, account: TownAccount): Promise<{ id: string; set: WriteSet }> {
  const { storage } = services;
  const { mail, role } = account;
  const subject = await services.hash('town-subject', account.subject);
  const known = await findModeratorBySubject(storage, subject);
  const sameMail = await findModeratorByMail(storage, mail);
  if (known !== undefined) {
    if (known.state === 'disabled') throw new TownAccountRefused('disabled');
    const claimed = { role, state: 'active', ...(sameMail === undefined ? { mail } : {}) } as const;
    return { id: known.id, set: [followTown(storage, known.id, claimed)] };
  }
  if (sameMail !== undefined) {
    if (sameMail.state === 'disabled') throw new TownAccountRefused('disabled');
    // Two accounts of the town never become one, and an address nobody has checked opens no account.
    if (sameMail.subject !== null || !account.mailVerified) throw new TownAccountRefused('mail');
    const claimed = { subject, role, state: 'active' } as const;
    return { id: sameMail.id, set: [followTown(storage, sameMail.id, claimed)] };
  }
  const now = services.now();
  const moderator = { id: newId(now), mail, role, subject, created_at: now };
  return { id: moderator.id, set: [addTownModerator(storage, moderator)] };
}

async function arrive(services: Services, query: URLSearchParams, memory: string | undefined) {
  const accounts = requireProvider(services);
  const { storage, hash } = services;
  if (memory === undefined) throw new TownAccountRefused('replayed');
  const before = await unseal(hash, memory)
    .then((text) => departed.parse(JSON.parse(text)))
    .catch((cause: unknown) => {
      throw new TownAccountRefused('replayed', cause);
    });
  const challenge = await hash(purpose, before.state);
  // Used up before anything is asked, so that one answer is looked at once.
  await storage.write([spendCeremony(storage, challenge, purpose, services.now())]);
  const account = await accounts.arrive(query, { ...before, address: '' });
  const town = { grant: account.grant, provedAt: account.provedAt };
  const cookie = await retryContended(async () => {
    const { id, set } = await recognise(services, account);
    return openSession(services, id, set, town);
  });
  return { kind: 'signed-in', cookie, view: before.view } as const;
}

/**
 * Signs somebody in who comes back from the identity provider. Whatever is wrong is logged in one word without a name,
 * and there is no session.
 *
 * @param query what the provider sent along
 * @param memory sealed memory of the browser's departure
 * @throws Problem `not-found` where there is no provider
 */
export async function arriveFromTown(
  services: Services,
  query: URLSearchParams,
  memory: string | undefined,
): Promise<Arrival> {
  try {
    return await arrive(services, query, memory);
  } catch (error) {
    const reason =
      error instanceof TownAccountRefused
        ? error.reason
        : error instanceof WriteMismatch && error.mismatch === 'sign-in-failed'
          ? 'replayed'
          : undefined;
    if (reason === undefined) throw error;
    await services.storage.write([refusedEntry(services, reason)]);
    return { kind: 'refused', reason };
  }
}
