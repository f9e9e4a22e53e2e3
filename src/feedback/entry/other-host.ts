import { isIP } from 'node:net';
import type { Site } from '../services.ts';

/**
 * Leads whoever reads the site under another host name (`www.`, an old name) to its own address: from elsewhere nothing can
 * be sent, for the endpoint takes changes from the site's own pages alone. Addresses, local names and hosts with a port are
 * let be: health checks and proxies that do not pass the name on come by them.
 *
 * @param site undefined where the operator names no address
 * @returns a redirect that says why (308); undefined where the request is at the right place
 */
export function leadToSite(
  request: Request,
  site: Pick<Site, 'url' | 'host'> | undefined,
): Response | undefined {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading || site === undefined) return undefined;
  const { hostname, port, pathname, search } = new URL(request.url);
  const isName = hostname.includes('.') && isIP(hostname) === 0;
  if (!isName || port !== '' || hostname === site.host) return undefined;
  return new Response(`Diese Website steht unter ${site.url}/. Nur dort lässt sich etwas senden.\n`, {
    status: 308,
    headers: {
      location: `${new URL(site.url).origin}${pathname.replace(/^\/+/, '/')}${search}`,
      'content-type': 'text/plain; charset=utf-8',
    },
  });
}
