import { Problem } from '../routes/problem.ts';
import type { Site } from '../services.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change asked for by a page of another site (cross-site request forgery). Browsers send `Origin` with
 * every such request and, newer ones, `Sec-Fetch-Site`; programs send neither and carry no cookie.
 *
 * @param sentByPage whether only pages may ask, so that a request without any `Origin` is refused too
 * @param site the own one, whose pages may ask for everything
 * @param isForVisitors whether pages of `site.callers` may ask for it, too
 * @throws Problem `foreign-origin`
 */
export function guardOrigin(
  request: Request,
  { origins, callers }: Pick<Site, 'origins' | 'callers'>,
  { sentByPage, isForVisitors }: { readonly sentByPage: boolean; readonly isForVisitors: boolean },
): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get('origin');
  if (origin !== null && isForVisitors && callers?.has(origin) === true) return;
  const site = request.headers.get('sec-fetch-site');
  const foreign =
    (origin === null ? sentByPage : !origins.has(origin)) || (site !== null && site !== 'same-origin');
  if (foreign) throw new Problem('foreign-origin');
}
