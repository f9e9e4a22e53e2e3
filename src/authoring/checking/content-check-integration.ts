import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { keepCheckedEntries } from './checked-entries.ts';
import { checkContent } from './check-content.ts';
import { formatProblem } from './problem.ts';

/**
 * Checks all content before a build and stops it when something is wrong, with every problem listed at once.
 * While authors work (`npm run dev`) the problems are listed at the start and the server goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const report = checkContent({
          content: fileURLToPath(new URL('content', config.root)),
          downloads: fileURLToPath(new URL('public/vorlagen', config.root)),
        });
        if (command === 'build') keepCheckedEntries(report.entries);
        for (const problem of report.problems) logger.error(formatProblem(problem));
        for (const draft of report.drafts) logger.info(`Entwurf, erscheint nicht: ${draft}`);
        if (report.problems.length > 0 && command === 'build') {
          throw new Error(
            `${report.problems.length} Stellen im Inhalt sind zu verbessern; sie stehen oben. Nichts wurde gebaut.`,
          );
        }
      },
    },
  };
}
