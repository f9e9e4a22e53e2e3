import { join } from 'node:path';
import { checkContent } from './check-content.ts';
import { formatProblem } from './problem.ts';

/** `npm run check`: checks all content and says what is wrong, in German. Ends with 1 when something is. */
const root = process.cwd();
const report = checkContent({ content: join(root, 'content'), downloads: join(root, 'public/vorlagen') });
for (const problem of report.problems) console.error(formatProblem(problem));
for (const draft of report.drafts) console.log(`Entwurf, erscheint nicht: ${draft}`);
console.log(
  report.problems.length === 0
    ? `${report.entries.length} Einträge geprüft, alles in Ordnung.`
    : `${report.entries.length} Einträge geprüft, ${report.problems.length} Stellen zu verbessern.`,
);
process.exitCode = report.problems.length === 0 ? 0 : 1;
