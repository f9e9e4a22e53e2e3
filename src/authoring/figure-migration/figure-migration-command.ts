import { join } from 'node:path';
import { figureMigrationTexts } from '../../i18n/figure-migration-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { formatProblem } from '../checking/content-problem.ts';
import { migrateFigures } from './migrate-figures.ts';

/**
 * `npm run figures:migrate`: says which figures still have the old form and what nothing in them decides; with
 * `-- --write` moves what is decided. Ends with 1 while something is to be decided.
 */
const { text, plural } = textsFrom(figureMigrationTexts);
const writes = process.argv.includes('--write');
const { undecided, counts, found, moved } = migrateFigures(
  join(process.cwd(), 'content'),
  writes,
  new Date().getFullYear(),
);
for (const problem of undecided) console.error(formatProblem(problem));
if (found === 0) console.log(text('none.left'));
else {
  console.log(plural('found', found));
  const open = [...counts].map(([key, count]) => text('open.count', { key, count })).join(', ');
  if (open !== '') console.log(text('open.line', { counts: open }));
  if (writes) console.log(plural('written', moved), text('written.next'));
  else console.log(text('how.to.write'));
}
process.exitCode = undecided.length === 0 ? 0 : 1;
