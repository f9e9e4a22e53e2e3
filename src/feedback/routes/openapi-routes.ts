import * as z from 'zod';
import { describeApi } from './openapi.ts';
import { privateAnswer } from './answer.ts';
import { route, type Route } from './route.ts';

/** Address of the description of all addresses. It is made once, when it is first asked for. */
export function openApiRoutes(routes: readonly Route[]): readonly Route[] {
  let description: unknown;
  const own: Route = route(
    {
      method: 'GET',
      path: '/openapi.json',
      summary: 'This description',
      caller: 'anyone',
      answers: { 200: z.looseObject({ openapi: z.string() }) },
    },
    () => {
      description ??= describeApi([...routes, own]);
      return Promise.resolve(privateAnswer(200, description, { 'cache-control': 'public, max-age=300' }));
    },
  );
  return [own];
}
