import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { scaleVersion } from '../../../domain/dimensions.ts';
import { createHandler } from '../../app.ts';
import { decideComment } from '../../operations/decide-comment.ts';
import { operator } from '../../operations/moderator-session.ts';
import { replyAsEditors } from '../../operations/reply-as-editors.ts';
import { releaseFigures } from '../../operations/release-figures.ts';
import type { Storage } from '../../storage/storage-port.ts';
import { demoComments, demoRatings, type DemoComment } from './demo-contributions.ts';
import { demoRatingsOf } from './demo-ratings-of.ts';

const origin = 'http://localhost';
const day = 86_400_000;
const releaseHour = 4;
const idOf = z.object({ id: z.uuid() });

/** Asks the endpoint as a visitor's browser does, each call as somebody new unless a secret is given. */
type Ask = (method: string, path: string, body?: unknown, secret?: string) => Promise<Response>;

async function askThrough(storage: Storage, serverKey: string, now: () => number): Promise<Ask> {
  const handle = await createHandler({
    storage,
    serverKey,
    slugs: new Set([...demoRatings, ...demoComments].map(({ module }) => module)),
    site: { url: origin, host: 'localhost', secure: false, origins: new Set([origin]) },
    limitFactor: 0,
    proofOfWork: 'off',
    releaseHour,
    now,
    log: () => undefined,
  });
  return async (method, path, body, secret = newSecret()) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const request = new Request(`${origin}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer = await handle(request);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Fills an empty store with invented ratings and comments. Visitors' acts go through the endpoint itself and moderators'
 * through its operations, so that the store holds nothing real use could not bring about. Its figures are released at the
 * end, so that pages show them at once.
 *
 * @param until UTC milliseconds of the last contribution; the first lies some weeks before
 */
export async function fillDemoStore(storage: Storage, serverKey: string, until: number): Promise<void> {
  let clock = until - 80 * day;
  const now = () => clock;
  const pass = (share: number) => (clock += share * day);
  const ask = await askThrough(storage, serverKey, now);
  const services = { storage, now };

  const write = async (module: string, comment: Record<string, unknown>, secret?: string) => {
    const answer = await ask('POST', `/modules/${module}/comments`, comment, secret);
    return idOf.parse(await answer.json()).id;
  };
  const approve = (id: string) => decideComment(services, operator, id, { decision: 'approve', revision: 1 });

  async function add(comment: DemoComment): Promise<void> {
    const { module, text, name, role, outcome, reason = '', replies = [], reports = [] } = comment;
    const secret = newSecret();
    const id = await write(module, { text, name, role }, secret);
    pass(0.3);
    if (outcome === 'pending') return;
    if (outcome === 'rejected') {
      await decideComment(services, operator, id, { decision: 'reject', revision: 1, reason });
      return;
    }
    await approve(id);
    for (const reply of replies) {
      pass(1.2);
      if (reply.editors === true) await replyAsEditors(services, operator, id, reply.text);
      else await approve(await write(module, { text: reply.text, role: reply.role, inReplyTo: id }));
    }
    for (const report of reports) await ask('POST', `/comments/${id}/reports`, report);
    if (outcome === 'erased') await ask('DELETE', `/comments/${id}`, undefined, secret);
  }

  for (const ratings of demoRatings) {
    const { module } = ratings;
    for (const { role, levels } of demoRatingsOf(ratings)) {
      await ask('PUT', `/modules/${module}/rating`, { scale: scaleVersion, role, levels });
      pass(0.2);
    }
  }
  for (const comment of demoComments) {
    await add(comment);
    pass(1.4);
  }
  await releaseFigures({ storage, now: () => until, releaseHour }, 'now');
}
