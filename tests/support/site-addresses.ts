import { readFileSync } from 'node:fs';
import { routes } from '../../src/config/routes.ts';

/** Every page of the built site, from its site map and the registry, as paths. */
export function siteAddresses(): string[] {
  const map = readFileSync('dist/sitemap-0.xml', 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  const registered = Object.values(routes).filter((route) => route.endsWith('/'));
  return [...new Set([...registered, ...listed, '/gibt-es-nicht/'])].sort();
}

/**
 * Every kind of page at least once, and of kinds with many alike pages `each`: all routes of the registry, as many pages
 * of each collection and filtered lists, and the page for unknown addresses.
 */
export function sampleAddresses(each = 3): string[] {
  const taken = new Map<string, number>();
  return siteAddresses().filter((address) => {
    const parts = address.split('/').filter(Boolean);
    if (parts.length < 2 || address === routes.moduleTable) return true;
    const kind = parts.length === 3 ? 'facet' : (parts[0] ?? '');
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= each;
  });
}
