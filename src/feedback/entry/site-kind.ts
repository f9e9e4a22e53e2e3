import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './open-store.ts';

/** Whether pages show sample data and are meant to, or neither. A site that is not built yet shows nothing and fits both. */
export function isSiteOfKind(siteFolder: string, demo: boolean): boolean {
  if (!existsSync(join(siteFolder, 'index.html'))) return true;
  return existsSync(join(siteFolder, '_build', 'demo.txt')) === demo;
}

/**
 * Pages made with sample data say so on every page, others do not; so each kind of store is shown by its own pages only.
 *
 * @throws StartFailure when the pages are of the other kind
 */
export function requireSiteKind(siteFolder: string, demo: boolean): void {
  if (isSiteOfKind(siteFolder, demo)) return;
  throw new StartFailure(
    demo
      ? `Die Seiten in ${siteFolder} sagen nicht, dass sie Beispieldaten zeigen. Starten Sie die Vorführung mit: npm run demo`
      : `Die Seiten in ${siteFolder} zeigen Beispieldaten. Bauen Sie die Seiten neu mit: npm run build`,
  );
}
