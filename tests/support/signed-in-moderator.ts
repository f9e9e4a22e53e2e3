import { createKeyedHash } from '../../src/feedback/guard/keyed-hash.ts';
import type { ModeratorRole } from '../../src/domain/moderation/moderator-roles.ts';
import { inviteModerator } from '../../src/feedback/operations/invite-moderator.ts';
import { operator } from '../../src/feedback/operations/moderator-session.ts';
import { siteOrigin, type EndpointUnderTest, type TestAnswer } from './endpoint-under-test.ts';
import { textAt } from './read-json.ts';
import { SoftwarePasskey } from './software-passkey.ts';

/** Headers of the site's own page. */
export const fromOwnPage = { origin: siteOrigin, 'sec-fetch-site': 'same-origin' };

/** Invites somebody as the operator does on the command line. */
export async function invite(
  endpoint: EndpointUnderTest,
  mail: string,
  role: ModeratorRole = 'administrator',
): Promise<string> {
  const hash = await createKeyedHash(endpoint.serverKey);
  const services = { storage: endpoint.storage, hash, now: () => endpoint.clock.now };
  return inviteModerator(services, operator, mail, role);
}

/** The `name=value` part of the session cookie an answer sets. */
export function cookieOf(answer: TestAnswer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A moderator with a passkey and a session. */
export interface SignedInModerator {
  readonly passkey: SoftwarePasskey;
  readonly cookie: string;
  readonly send: (method: string, path: string, body?: unknown) => Promise<TestAnswer>;
}

/** Sends requests as the page of a signed-in moderator does. */
export function withCookie(endpoint: EndpointUnderTest, cookie: string): SignedInModerator['send'] {
  return (method, path, body) =>
    endpoint.send(method, `/moderation/${path}`, { body, headers: { ...fromOwnPage, cookie } });
}

/** Invites a moderator, enrols a passkey and gives back the session. */
export async function signInModerator(
  endpoint: EndpointUnderTest,
  mail: string,
  role: ModeratorRole = 'administrator',
): Promise<SignedInModerator> {
  const token = await invite(endpoint, mail, role);
  const passkey = new SoftwarePasskey(siteOrigin);
  const options = await endpoint.send('POST', '/moderation/invitation', {
    body: { token },
    headers: fromOwnPage,
  });
  const credential = passkey.register(textAt(options.json, 'challenge'));
  const enrolled = await endpoint.send('POST', '/moderation/passkeys', {
    body: { token, credential },
    headers: fromOwnPage,
  });
  if (enrolled.status !== 204) throw new Error(`enrolment failed: ${enrolled.text}`);
  const cookie = cookieOf(enrolled);
  return { passkey, cookie, send: withCookie(endpoint, cookie) };
}
