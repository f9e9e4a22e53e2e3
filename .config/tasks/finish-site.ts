import { resolve, sep } from 'node:path';
import { finishSite } from '../../src/catalogue/publishing/finish-site.ts';
import { allBuilt } from './all-built.ts';
import { startIndex } from '../../src/search/index-site.ts';

/**
 * The other half of `npm run build`: search index and compressed copies, in a process beside the one that draws the
 * pages, which keeps one processor busy at most. It is told on its standard input when all pages are there.
 */
const [folder = 'dist', silent] = process.argv.slice(2);
let built = false;
process.stdin.on('data', (told: Buffer) => (built ||= told.toString() === allBuilt));
// Whoever drew the pages has gone without finishing them.
process.stdin.on('end', () => built || process.exit(1));
await finishSite(
  // Times of files are those of the system's coarse clock.
  { folder: `${resolve(folder)}${sep}`, since: Date.now() - 20, areBuilt: () => built },
  startIndex,
  (sentence) => {
    if (silent !== 'silent') console.log(sentence);
  },
);
