import { randomBytes } from 'node:crypto';
import { limits } from '../../src/feedback/guard/rate-limiter.ts';
import { load, type LoadRequest } from '../support/http-load.ts';
import { knownModules, makeServerFolder, startServer } from '../support/running-server.ts';
import { startPostgres } from '../support/start-postgres.ts';
import type { Figure } from './figure.ts';

const seconds = 4;
const text = 'Ein Kommentar aus der Praxis, weder lang noch kurz.';
const module = knownModules[0] ?? '';

const requests: Readonly<Record<'rating' | 'comment' | 'own', () => LoadRequest>> = {
  rating: () => ({
    method: 'PUT',
    path: `/api/v1/modules/${module}/rating`,
    body: JSON.stringify({ scale: 1, levels: { time: 3 } }),
  }),
  comment: () => ({
    method: 'POST',
    path: `/api/v1/modules/${module}/comments`,
    body: JSON.stringify({ text }),
  }),
  own: () => ({ method: 'DELETE', path: `/api/v1/modules/${module}/rating` }),
};

/** Two processes on one PostgreSQL, hammered from one address at once: how far more is taken than a limit says. */
export async function benchFeedbackLimits(): Promise<Figure[]> {
  const postgres = await startPostgres();
  const folder = makeServerFolder();
  const environment = {
    DATABASE_URL: postgres.url,
    RATE_LIMIT_FACTOR: '1',
    PROOF_OF_WORK: 'off',
    LOG_LEVEL: 'silent',
  };
  const first = await startServer(folder, environment);
  const second = await startServer(folder, environment);
  try {
    const figures: Figure[] = [];
    for (const kind of ['rating', 'comment', 'own'] as const) {
      const make = () => ({
        ...requests[kind](),
        headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}` },
      });
      const both = await Promise.all(
        [first, second].map(({ port }) => load({ port, connections: 8, until: seconds }, make)),
      );
      const taken = both.reduce((sum, one) => sum + Math.round(one.perSecond * seconds) - one.failures, 0);
      const { refuseAfter } = limits[kind];
      const over = (100 * Math.max(0, taken - refuseAfter)) / refuseAfter;
      figures.push(
        {
          name: `two processes on PostgreSQL, ${kind}: taken of ${refuseAfter}`,
          value: taken,
          unit: '',
          aim: 'reference',
        },
        { name: `two processes on PostgreSQL, ${kind}: over the limit`, value: over, unit: '%', aim: '≤ 1' },
      );
    }
    return figures;
  } finally {
    await first.stop();
    await second.stop();
    await postgres.stop();
    folder.remove();
  }
}
