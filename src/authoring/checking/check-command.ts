import { checkProject } from './check-project.ts';
import { dueEntries } from './check-law.ts';
import { formatProblem } from './content-problem.ts';

/**
 * `npm run check`: checks all content and the operator's file and says what is wrong, in German. Ends with 1 when
 * something is; what is only due again is a warning.
 */
const report = checkProject(process.cwd());
for (const problem of report.problems) console.error(formatProblem(problem));
const today = new Date().toISOString().slice(0, 10);
for (const due of dueEntries(report.entries, today)) console.log(`Warnung: ${formatProblem(due)}`);
for (const draft of report.drafts) console.log(`Entwurf, erscheint nicht: ${draft}`);
console.log(
  report.problems.length === 0
    ? `${report.entries.length} Einträge geprüft, alles in Ordnung.`
    : `${report.entries.length} Einträge geprüft, ${report.problems.length} Stellen zu verbessern.`,
);
process.exitCode = report.problems.length === 0 ? 0 : 1;
