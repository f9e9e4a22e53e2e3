import * as z from 'zod';
import { challenge, challengePurposes } from '../../schemas/wire/challenge.ts';
import { Problem } from './problem.ts';
import { privateAnswer } from './answer.ts';
import { readQuery } from './read-query.ts';
import { route, type Route } from './route.ts';

const query = z.object({
  purpose: z.enum(challengePurposes, { error: 'not-a-choice' }),
  module: z.string({ error: 'missing' }).max(100, { error: 'too-long' }),
});

/** Address of the proof of work, asked for only after an answer `challenge-required`. */
export const challengeRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/challenge',
      summary: 'A proof-of-work challenge (ALTCHA) for one contribution to one module',
      caller: 'anyone',
      limit: 'challenge',
      query: query.shape,
      answers: { 200: challenge },
    },
    async ({ services, url }) => {
      const { purpose, module } = readQuery(url, query);
      if (!services.slugs.has(module)) throw new Problem('not-found');
      return privateAnswer(200, await services.proofOfWork.issue({ purpose, module }));
    },
  ),
];
