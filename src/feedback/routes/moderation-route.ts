import {
  requireAdministrator,
  requireConfirmation,
  requireModerator,
} from '../operations/moderator-session.ts';
import type { Call, Method } from './route.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Who asks, by the cookie of the session. Throws Problem `session-missing`. */
export function moderatorOf({ services, request }: Call) {
  return requireModerator(services, readSessionCookie(request, services.site));
}

/**
 * Who asks for what only an administrator may do who has just proved who they are.
 * @throws Problem `session-missing`, `administrator-needed`, `confirmation-needed`
 */
export async function administratorOf(call: Call) {
  const moderator = await moderatorOf(call);
  requireAdministrator(moderator);
  requireConfirmation(moderator);
  return moderator;
}

/** The start of a description of an address for moderators only. */
export function moderation(method: Method, path: string, summary: string) {
  return { method, path: `/moderation/${path}`, summary, caller: 'moderator', limit: 'desk' } as const;
}
