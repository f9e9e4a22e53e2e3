import * as z from 'zod';
import { privateAnswer } from './answer.ts';
import { route, type Route } from './route.ts';

const health = z.strictObject({ status: z.literal('ok') });

/** Address for monitors. It does not ask the store: it says that the process answers, even while the store is locked. */
export const healthRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/health',
      summary: 'Whether the process answers',
      caller: 'anyone',
      answers: { 200: health },
    },
    () => Promise.resolve(privateAnswer(200, { status: 'ok' })),
  ),
];
