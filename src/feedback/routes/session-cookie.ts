import { parse, serialize } from 'hono/utils/cookie';
import { departureLasts } from '../operations/sign-in-with-town-account.ts';
import type { Site } from '../services.ts';

const longest = 10 * 3600;

/** Over https the prefix makes browsers refuse the cookie from any other host or path (RFC 6265bis, section 4.1.3). */
function cookieName(site: Site): string {
  return site.secure ? '__Host-session' : 'session';
}

/** The value of the session cookie, undefined when there is none. */
export function readSessionCookie(request: Request, site: Site): string | undefined {
  const name = cookieName(site);
  const value = parse(request.headers.get('cookie') ?? '', name)[name];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** The header that sets the session cookie, or takes it away when `value` is empty. */
export function sessionCookie(site: Site, value: string): { 'set-cookie': string } {
  const cookie = serialize(cookieName(site), value, {
    path: '/',
    httpOnly: true,
    secure: site.secure,
    sameSite: 'Strict',
    maxAge: value === '' ? 0 : longest,
  });
  return { 'set-cookie': cookie };
}

const departureName = (site: Site) => (site.secure ? '__Host-sign-in' : 'sign-in');

/** What a browser took along to the identity provider; undefined when it comes back without. */
export function readDepartureCookie(request: Request, site: Site): string | undefined {
  const name = departureName(site);
  const value = parse(request.headers.get('cookie') ?? '', name)[name];
  return value !== undefined && /^[\w-]+\.[\w-]+$/.test(value) ? value : undefined;
}

/**
 * The header value that lets a browser take along what it must bring back, or takes it away when `value` is empty. Lax,
 * because a browser that comes from the provider brings no strict cookie.
 */
export function departureCookie(site: Site, value: string): string {
  return serialize(departureName(site), value, {
    path: '/',
    httpOnly: true,
    secure: site.secure,
    sameSite: 'Lax',
    maxAge: value === '' ? 0 : departureLasts / 1000,
  });
}
