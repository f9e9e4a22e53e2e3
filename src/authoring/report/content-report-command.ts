import { join } from 'node:path';
import { contentReport } from './content-report.ts';

/** `npm run content:report`: says per entry what is missing, in German. Ends with 1 when a required value is missing. */
const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);
const { lines, problemCount } = contentReport(
  { content: join(root, 'content'), downloads: join(root, 'public/vorlagen') },
  today,
);
for (const line of lines) console.log(line);
process.exitCode = problemCount === 0 ? 0 : 1;
