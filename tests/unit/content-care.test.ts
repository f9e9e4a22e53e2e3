import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/authoring/checking/check-language.ts';
import { entryTexts, markdownTexts } from '../../src/authoring/checking/entry-texts.ts';
import { findGenderForms } from '../../src/authoring/checking/gender-forms.ts';
import { findLongSentences } from '../../src/authoring/checking/long-sentences.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { readContent } from '../../src/authoring/checking/read-content.ts';
import { officialNames } from '../support/official-names.ts';
import {
  foldedWordsOf,
  packHashes,
  readHashes,
  runsOf,
  shingleLength,
  shortHash,
  wordsOf,
} from '../support/word-hashes.ts';

/**
 * Care for the words of the catalogue. The fixtures are made from the source documents, which are not in the
 * repository: it keeps only hashes of every eight words in a row, and of the officials' names, by
 * `tests/support/make-source-hashes.ts`.
 */
const { entries, problems } = readContent('content');
const shingles = readHashes('tests/fixtures/source-shingles.bin');

/** Runs of eight words of a text whose hashes are among the given ones. */
function takenOver(text: string, hashes: ReadonlySet<number>): string[] {
  return runsOf(wordsOf(text), shingleLength).filter((run) => hashes.has(shortHash(run)));
}

/** How many words and word pairs of a text are hashed as an official's name. The names themselves are never printed. */
function namedOfficials(text: string, { salt, hashes }: ReturnType<typeof officialNames>): number {
  const words = foldedWordsOf(text);
  return new Set([...words, ...runsOf(words, 2)].filter((name) => hashes.has(shortHash(name, salt)))).size;
}

describe('the content', () => {
  it('is read as a whole', () => {
    expect(problems).toEqual([]);
    expect(entries.filter(({ collection }) => collection === 'modules')).toHaveLength(34);
    expect(shingles.size).toBeGreaterThan(25_000);
  });

  it('takes over no eight words in a row from the source documents', () => {
    const found = entries.flatMap((entry) =>
      entryTexts(entry).flatMap(({ field, text }) =>
        takenOver(text, shingles).map((run) => `${entry.file} · ${field}: ${run}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('names none of the officials of the source documents, not even in sources', () => {
    const names = officialNames();
    expect(names.hashes.size).toBe(8);
    const files = new Set(entries.map(({ file }) => file));
    expect([...files].filter((file) => namedOfficials(readFileSync(file, 'utf8'), names) > 0)).toEqual([]);
  });

  it('keeps one spelling of gender, short sentences and explained abbreviations', () => {
    expect(checkLanguage(entries).map(formatProblem)).toEqual([]);
  });

  it('has a source behind every page', () => {
    const pages = entries.filter(({ collection }) =>
      ['modules', 'caseStudies', 'projects', 'articles', 'funding'].includes(collection),
    );
    const bare = pages.filter(({ data }) => {
      const sources: unknown =
        typeof data === 'object' && data !== null ? Reflect.get(data, 'sources') : undefined;
      return !Array.isArray(sources) || sources.length === 0;
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(bare.map(({ file }) => file)).toEqual([]);
  });
});

describe('the texts of the templates', () => {
  const folder = 'content/downloads/quellen';
  const templates = readdirSync(folder).map((name) => {
    const whole = readFileSync(join(folder, name), 'utf8');
    return { name, whole, texts: markdownTexts(whole).map(({ text }) => text) };
  });

  it('take over no eight words in a row and name no official', () => {
    expect(templates.length).toBeGreaterThanOrEqual(20);
    const names = officialNames();
    expect(
      templates.flatMap(({ name, whole, texts }) => [
        ...texts.flatMap((text) => takenOver(text, shingles).map((run) => `${name}: ${run}`)),
        ...(namedOfficials(whole, names) > 0 ? [`${name}: a name`] : []),
      ]),
    ).toEqual([]);
  });

  it('keep one spelling of gender and short sentences', () => {
    const found = templates.flatMap(({ name, texts }) =>
      texts.flatMap((text) =>
        [...findGenderForms(text), ...findLongSentences(text)].map((place) => `${name}: ${place}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the check for sentences taken over', () => {
  const source = 'Der Hund der Nachbarin bellt jeden Morgen um sechs Uhr im Hof.';
  const hashes = new Set(runsOf(wordsOf(source), shingleLength).map((run) => shortHash(run)));

  it('finds eight words in a row whatever their punctuation, case, notes and line breaks', () => {
    expect(
      takenOver('Man weiß: der Hund der\nNachbarin „bellt“ jeden Morgen,[^quelle] um sechs.', hashes),
    ).toEqual([
      'der hund der nachbarin bellt jeden morgen um',
      'hund der nachbarin bellt jeden morgen um sechs',
    ]);
  });

  it('lets seven words in a row pass', () => {
    expect(takenOver('Der Hund der Nachbarin bellt jeden Morgen laut.', hashes)).toEqual([]);
  });

  it('keeps hashes through writing and reading', () => {
    const bytes = packHashes([...hashes, ...hashes]);
    expect(bytes).toHaveLength(hashes.size * 6);
    expect(bytes.readUIntBE(0, 6)).toBe(Math.min(...hashes));
  });
});

describe('the check for names', () => {
  const salt = 'salz';
  const hashes = new Set(['mustermann', 'erika mustermann', 'groessl'].map((name) => shortHash(name, salt)));

  it.each([
    ['a last name alone', 'Frau Mustermann sagt', 1],
    ['first and last name', 'Erika Mustermann sagt', 2],
    ['a name written with umlaut and ß', 'Herr Größl sagt', 1],
    ['a name written without', 'Herr Groessl sagt', 1],
    ['no name', 'Die Bürgermeisterin sagt', 0],
  ])('finds %s', (_, text, count) => {
    expect(namedOfficials(text, { salt, hashes })).toBe(count);
  });
});
