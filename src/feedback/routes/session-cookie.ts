import { parse, serialize } from 'hono/utils/cookie';
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
