import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './open-store.ts';

/**
 * Pages made with sample data say so on every page, others do not; so each kind of store is shown by its own pages only.
 * A site that is not built yet shows nothing and is let pass.
 *
 * @throws StartFailure when the pages are of the other kind
 */
export function requireSiteKind(siteFolder: string, demo: boolean): void {
  if (!existsSync(join(siteFolder, 'index.html'))) return;
  if (existsSync(join(siteFolder, '_build', 'demo.txt')) === demo) return;
  throw new StartFailure(
    demo
      ? `Die Seiten in ${siteFolder} sagen nicht, dass sie Beispieldaten zeigen. Starten Sie die Vorführung mit: npm run demo`
      : `Die Seiten in ${siteFolder} zeigen Beispieldaten. Bauen Sie die Seiten neu mit: npm run build`,
  );
}
