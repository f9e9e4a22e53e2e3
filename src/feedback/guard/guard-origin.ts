import { Problem } from '../routes/problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change asked for by a page of another site (cross-site request forgery). Browsers send `Origin` with
 * every such request and, newer ones, `Sec-Fetch-Site`; programs send neither and carry no cookie.
 *
 * @param sentByPage whether only pages may ask, so that a request without any `Origin` is refused too
 * @param origins origins of the own site, such as `https://baukasten.example.org`
 * @throws Problem `foreign-origin`
 */
export function guardOrigin(request: Request, origins: ReadonlySet<string>, sentByPage: boolean): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const foreign =
    (origin === null ? sentByPage : !origins.has(origin)) || (site !== null && site !== 'same-origin');
  if (foreign) throw new Problem('foreign-origin');
}
