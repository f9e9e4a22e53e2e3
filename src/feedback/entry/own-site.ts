import { sitePath } from '../../domain/site-path.ts';
import type { Site } from '../services.ts';

/**
 * Where the site itself is called. With `SITE_URL` only there; without it the site is being tried out on the own
 * machine, so the local names count.
 *
 * @param path below which the site lies where there is no `SITE_URL`, see `Site`
 */
export function ownSite(
  configuration: {
    readonly SITE_URL?: string | undefined;
    readonly SITE_ORIGINS?: readonly string[];
    readonly HOST: string;
  },
  port: number,
  path = '',
): Site {
  const { SITE_URL, SITE_ORIGINS = [], HOST } = configuration;
  const callers = new Map(SITE_ORIGINS.map((address) => [new URL(address).origin, sitePath(address)]));
  if (SITE_URL !== undefined) {
    const { origin, hostname, protocol } = new URL(SITE_URL);
    const path = sitePath(SITE_URL);
    return {
      url: origin + path,
      path,
      host: hostname,
      secure: protocol === 'https:',
      origins: new Set([origin]),
      callers,
    };
  }
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  const origins = [host, 'localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`);
  // Passkeys are bound to a name, which an address is not.
  return {
    url: `http://localhost:${port}${path}`,
    path,
    host: 'localhost',
    secure: false,
    origins: new Set(origins),
    callers,
  };
}
