import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from '@playwright/test';
import type { ModeratorRole } from '../../src/domain/moderation/moderator-roles.ts';
import { textAt } from './read-json.ts';
import { runFeedback } from './run-feedback.ts';
import { startSite } from './site-server.ts';

/** The built site with a store of its own, where passphrases are allowed and nothing is limited. */
export interface ModeratedSite {
  /** By name, not by number: passkeys are bound to a name. */
  readonly address: string;
  /** The single-use link the operator's command prints. */
  readonly invite: (mail: string, role?: ModeratorRole) => Promise<string>;
  /** Sends a comment as a visitor does; gives back its id and the secret of its author. */
  readonly write: (
    module: string,
    text: string,
    more?: Record<string, unknown>,
    address?: string,
  ) => Promise<{ id: string; secret: string }>;
  /** Asks the endpoint as a visitor. */
  readonly ask: (method: string, path: string, secret?: string, body?: unknown) => Promise<unknown>;
  /** Rates a module as a visitor at an address does, where ratings are held. */
  readonly rate: (module: string, levels: object, address: string, role?: string) => Promise<void>;
  /** Changes the store behind the back of the site. */
  readonly change: (statement: string) => void;
  /** Lets every session be idle for too long. */
  readonly endSessions: () => void;
  /** Lets the last proof of who one is be longer ago than five minutes. */
  readonly forgetConfirmations: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built site for moderators.
 * @param holding whether what looks stuffed is held; visitors then have addresses of their own
 */
export async function startModeratedSite(holding = false): Promise<ModeratedSite> {
  const data = mkdtempSync(join(tmpdir(), 'quartier-redaktion-'));
  const served = await startSite({
    DATA_DIR: data,
    MODERATOR_PASSPHRASE: 'on',
    ...(holding ? { RATE_LIMIT_FACTOR: '10000', TRUSTED_PROXIES: '127.0.0.1' } : { RATE_LIMIT_FACTOR: '0' }),
  });
  const { port } = new URL(served.address);
  const address = `http://localhost:${port}`;
  const change = (statement: string) => {
    const database = new DatabaseSync(join(data, 'feedback.sqlite'));
    database.exec(`PRAGMA busy_timeout = 5000; ${statement}`);
    database.close();
  };
  const send = async (
    method: string,
    path: string,
    { secret, body, from }: { secret?: string | undefined; body?: unknown; from?: string | undefined },
  ) => {
    const answer = await fetch(`${served.address}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const words = await answer.text();
    const value: unknown = words === '' ? undefined : JSON.parse(words);
    return value;
  };
  const newSecret = () => randomBytes(32).toString('base64url');
  const ask: ModeratedSite['ask'] = (method, path, secret, body) => send(method, path, { secret, body });
  return {
    address,
    invite: async (mail, role = 'administrator') => {
      const folder = { path: '.', data, remove: () => undefined };
      const { output } = await runFeedback(folder, { PORT: port }, ['invite', mail, '--role', role]);
      return /http:\S+#einladung=\S+/.exec(output)?.[0] ?? `no link in: ${output}`;
    },
    write: async (module, text, more = {}, from) => {
      const secret = newSecret();
      const body = { text, ...more };
      const answer = await send('POST', `/modules/${module}/comments`, { secret, body, from });
      return { id: textAt(answer, 'id'), secret };
    },
    ask,
    rate: async (module, levels, from, role) => {
      const body = { scale: 1, levels, ...(role === undefined ? {} : { role }) };
      await send('PUT', `/modules/${module}/rating`, { secret: newSecret(), body, from });
    },
    change,
    endSessions: () => change('UPDATE session SET seen_at = 0'),
    forgetConfirmations: () => change('UPDATE session SET confirmed_at = 0'),
    stop: async () => {
      await served.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Gives the browser a device that makes passkeys and says yes, as a person with a fingerprint would. */
export async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Follows an invitation and sets up a passkey; ends on the queue. */
export async function enrol(page: Page, link: string): Promise<void> {
  await addAuthenticator(page.context(), page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Passkey einrichten' }).click();
  await page.getByText('Angemeldet als').waitFor();
}
