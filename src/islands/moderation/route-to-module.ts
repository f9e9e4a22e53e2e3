import { routes } from '../../config/routes.ts';

/** Address of a module's page; slugs come from the store and may be of modules that are gone. */
export function routeToModule(slug: string): string {
  return `${routes.modules}${encodeURIComponent(slug)}/`;
}
