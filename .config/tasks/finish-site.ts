import { resolve, sep } from 'node:path';
import { finishSite } from '../../src/catalogue/publishing/finish-site.ts';
import { indexSite } from '../../src/search/index-site.ts';

/**
 * Second half of `npm run build`: search index and compressed copies, in a process of its own. Astro keeps more than a
 * gigabyte until its process ends, whatever it still needs, and Pagefind takes half of one.
 */
const [folder = 'dist', silent] = process.argv.slice(2);
await finishSite(`${resolve(folder)}${sep}`, indexSite, (sentence) => {
  if (silent !== 'silent') console.log(sentence);
});
