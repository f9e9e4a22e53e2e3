import { requireModerator } from '../operations/moderator-session.ts';
import type { Call, Method } from './route.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Who asks, by the cookie of the session. Throws Problem `session-missing`. */
export function moderatorOf({ services, request }: Call) {
  return requireModerator(services, readSessionCookie(request, services.site));
}

/** The start of a description of an address for moderators only. */
export function moderation(method: Method, path: string, summary: string) {
  return { method, path: `/moderation/${path}`, summary, caller: 'moderator' } as const;
}
