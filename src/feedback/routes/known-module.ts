import { Problem } from './problem.ts';
import type { Call } from './route.ts';

/**
 * The module in the address.
 * @throws Problem `not-found` for a slug the site was not built with: it must never create anything
 */
export function knownModule(call: Call): string {
  const slug = call.param('slug');
  if (!call.services.slugs.has(slug)) throw new Problem('not-found');
  return slug;
}
