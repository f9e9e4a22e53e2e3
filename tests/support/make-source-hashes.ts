import { readFileSync, writeFileSync } from 'node:fs';
import { foldedWordsOf, packHashes, runsOf, shingleLength, shortHash, wordsOf } from './word-hashes.ts';

/**
 * Makes the fixtures of the test of care anew when the source documents change; those are not in the repository.
 *
 * `node tests/support/make-source-hashes.ts shingles FILE…` hashes every eight words in a row of the given texts.
 * `node tests/support/make-source-hashes.ts names SALT "First Last"…` hashes last names, and pairs of first and last.
 */
const [kind, ...values] = process.argv.slice(2);
if (kind === 'shingles' && values.length > 0) {
  const runs = values.flatMap((file) => runsOf(wordsOf(readFileSync(file, 'utf8')), shingleLength));
  writeFileSync('tests/fixtures/source-shingles.bin', packHashes(runs.map((run) => shortHash(run))));
} else if (kind === 'names' && values.length > 1) {
  const [salt = '', ...names] = values;
  const hashes = names.flatMap((name) => {
    const words = foldedWordsOf(name);
    return [words.slice(-1), words.slice(-2)].map((part) => shortHash(part.join(' '), salt));
  });
  writeFileSync(
    'tests/fixtures/official-names.json',
    `${JSON.stringify({ salt, hashes: hashes.sort((a, b) => a - b) }, null, 2)}\n`,
  );
} else {
  console.error('usage: make-source-hashes.ts shingles FILE… | names SALT "First Last"…');
  process.exitCode = 1;
}
