import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { keepCheckedEntries } from './checked-entries.ts';
import { checkProject } from './check-project.ts';
import { formatProblem } from './content-problem.ts';

/**
 * Checks all content and the operator's file before a build and ends it when something is wrong, with every problem listed
 * at once and nothing written. While authors work (`npm run dev`) the problems are listed at the start and the server goes
 * on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const report = checkProject(fileURLToPath(config.root));
        if (command === 'build') keepCheckedEntries(report.entries);
        for (const problem of report.problems) console.error(formatProblem(problem));
        for (const draft of report.drafts) logger.info(`Entwurf, erscheint nicht: ${draft}`);
        if (report.problems.length === 0 || command === 'dev') return;
        console.error(
          report.problems.length === 1
            ? 'Eine Stelle ist zu verbessern; sie steht oben. Nichts wurde gebaut.'
            : `${report.problems.length} Stellen sind zu verbessern; sie stehen oben. Nichts wurde gebaut.`,
        );
        // Thrown, it would come with Astro's own words and the places in the program.
        process.exit(1);
      },
    },
  };
}
