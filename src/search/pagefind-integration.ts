import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Folder of the search index within the built site. */
const indexFolder = 'pagefind';

/** Makes the search index from the built pages. Only pages that mark a `data-pagefind-body` are found. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'de' });
        if (!index) throw new Error(`Der Suchindex konnte nicht angelegt werden: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}${indexFolder}` });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${problems.join('; ')}`);
        logger.info(`${added.page_count} Seiten gelesen, Index geschrieben`);
        await close();
      },
    },
  };
}
