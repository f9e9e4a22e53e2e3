import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Site } from '../services.ts';

/**
 * Says to browsers which pages of other origins may read answers (https://fetch.spec.whatwg.org/#http-cors-protocol): those
 * of `site.callers` everything a visitor's page asks for, all others what is public anyhow. Cookies are never among it, so
 * that moderation stays on the endpoint's host.
 *
 * @param closed beginning of the addresses of which no other origin learns anything
 */
export function allowOtherOrigins({ callers }: Pick<Site, 'callers'>, closed: string): MiddlewareHandler {
  const answer = cors({
    origin: (origin, { req }) => {
      if (callers?.has(origin) === true) return origin;
      return req.method === 'GET' && req.header('authorization') === undefined ? '*' : null;
    },
    allowMethods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'challenge-solution'],
    exposeHeaders: ['etag', 'retry-after'],
    maxAge: 3600,
  });
  return (context, next) => (context.req.path.startsWith(closed) ? next() : answer(context, next));
}
