import { universalAbbreviations } from '../../domain/language/universal-abbreviations.ts';
import { listAt, textAt } from '../../domain/value-at.ts';
import type { RawEntry } from './content-file.ts';
import { type EntryText, entryTexts } from './entry-texts.ts';
import { findGenderForms } from './gender-forms.ts';
import { countWords, findLongSentences, longestSentence } from './long-sentences.ts';
import { type Problem, showFound } from './content-problem.ts';
import { abbreviationsIn, findUnexplained } from './unexplained-abbreviations.ts';

/** Slug of the article whose headings of the third level are the terms it explains. */
const glossary = 'glossar';

/** Collections that are read as a page of their own, where an abbreviation has a first use. */
const pages = new Set(['modules', 'caseStudies', 'projects', 'articles']);

/** Publishers of an entry's sources: names a reader finds in its list of sources. */
function publishersOf(entry: RawEntry): string[] {
  return listAt(entry.data, 'sources').map((source) => textAt(source, 'publisher'));
}

/** Abbreviations no entry has to explain: universal ones, terms of the glossary, names of organisations. */
export function knownAbbreviations(entries: readonly RawEntry[]): Set<string> {
  const terms = entries
    .filter(({ collection, id }) => collection === 'articles' && id === glossary)
    .flatMap(({ body }) => [...body.matchAll(/^### (.+)$/gm)].map((match) => match[1] ?? ''));
  const names = entries.flatMap((entry) =>
    entry.collection === 'organisations' ? [textAt(entry.data, 'name')] : [],
  );
  return new Set([...universalAbbreviations, ...[...terms, ...names].flatMap(abbreviationsIn)]);
}

/**
 * What the language rules find in all entries: mixed spellings of gender, sentences of more than 30 words, and
 * abbreviations nobody explains. Nothing is thrown.
 */
export function checkLanguage(entries: readonly RawEntry[]): Problem[] {
  const known = knownAbbreviations(entries);
  return entries.flatMap((entry) => {
    const texts = entryTexts(entry);
    const problem = (place: EntryText, expected: string, found: string, remedy: string): Problem => ({
      file: entry.file,
      line: place.line(),
      field: place.field,
      expected,
      found,
      remedy,
    });
    const found = texts.flatMap((place) => [
      ...findGenderForms(place.text).map((form) =>
        problem(
          place,
          'erwartet die Doppelform oder ein neutrales Wort',
          showFound(form),
          'Schreiben Sie zum Beispiel „Mieterinnen und Mieter“ oder „Mietende“',
        ),
      ),
      ...findLongSentences(place.text).map((sentence) =>
        problem(
          place,
          `erwartet höchstens ${longestSentence} Wörter je Satz`,
          `${countWords(sentence)} in ${showFound(sentence)}`,
          'Machen Sie zwei Sätze daraus',
        ),
      ),
    ]);
    if (!pages.has(entry.collection)) return found;
    const unexplained = findUnexplained(
      // A title is too short for an explanation; the text below it gives one.
      texts.map(({ field, text }) => (field === 'title' ? '' : text)),
      new Set([...known, ...publishersOf(entry).flatMap(abbreviationsIn)]),
    ).flatMap(({ short, index }) => {
      const place = texts[index];
      return place === undefined
        ? []
        : [
            problem(
              place,
              'erwartet eine Erklärung beim ersten Gebrauch oder im Glossar',
              showFound(short),
              'Schreiben Sie die Langform und die Abkürzung in Klammern dahinter',
            ),
          ];
    });
    return [...found, ...unexplained];
  });
}
