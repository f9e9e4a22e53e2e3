import { afterEach, describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/authoring/checking/check-language.ts';
import { markdownTexts } from '../../src/authoring/checking/entry-texts.ts';
import { findGenderForms } from '../../src/authoring/checking/gender-forms.ts';
import { countWords, findLongSentences, sentencesOf } from '../../src/authoring/checking/long-sentences.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { readContent } from '../../src/authoring/checking/read-content.ts';
import { findUnexplained } from '../../src/authoring/checking/unexplained-abbreviations.ts';
import { type ContentFolder, smallestContent } from '../support/smallest-content.ts';

describe('mixed spelling of gender', () => {
  it.each([
    ['Mieter:innen', 'Mieter:innen'],
    ['eine:r Nachbar:in', 'eine:r,Nachbar:in'],
    ['Bürger*innen', 'Bürger*innen'],
    ['Anwohner_innen', 'Anwohner_innen'],
    ['Helfer·innen', 'Helfer·innen'],
    ['Vermieter/-innen und Mieter/innen', 'Vermieter/-innen,Mieter/innen'],
    ['Berater(innen)', 'Berater(innen)'],
    ['AnsprechpartnerInnen', 'AnsprechpartnerInnen'],
  ])('is found in %s', (text, found) => {
    expect(findGenderForms(text).join()).toBe(found);
  });

  it('is not seen in the Doppelform, in names or after a colon', () => {
    expect(
      findGenderForms(
        'Mieterinnen und Mieter: innen wie außen. In Innsbruck, um 10:30 Uhr, im Projekt WohnenPlus.',
      ),
    ).toEqual([]);
  });
});

describe('sentences', () => {
  it('end neither at ordinals nor at short forms', () => {
    expect(sentencesOf('Am 3. Mai kam z. B. die Stadt. Sie half!')).toEqual([
      'Am 3. Mai kam z. B. die Stadt.',
      'Sie half!',
    ]);
  });

  it('end before a year', () => {
    expect(sentencesOf('Es gab das schon 1998. Der Rat tagt. 2007 kam „Haus“. „Ja!“ 3 halfen.')).toHaveLength(
      5,
    );
  });

  it('may have 30 words and no more', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'Wort').join(' ')}.`;
    expect(countWords('100.000 Euro – je Haus')).toBe(4);
    expect(findLongSentences(words(30))).toEqual([]);
    expect(findLongSentences(`Kurz. ${words(31)}`)).toEqual([words(31)]);
  });
});

describe('the texts of Markdown', () => {
  it('are paragraphs, list items, headings and table cells, each with its line and without marks', () => {
    const markdown =
      '## Ein [Weg](/module/)\nErste Zeile\nzweite **Zeile**.[^quelle]\n\n- Punkt\n  weiter\n- Punkt\n\n| A | B |\n|---|---|\n| c | |';
    expect(markdownTexts(markdown)).toEqual([
      { text: 'Ein Weg', line: 0 },
      { text: 'Erste Zeile zweite Zeile.', line: 1 },
      { text: 'Punkt weiter', line: 4 },
      { text: 'Punkt', line: 6 },
      { text: 'A', line: 8 },
      { text: 'B', line: 8 },
      { text: 'c', line: 10 },
    ]);
  });
});

describe('abbreviations', () => {
  const unexplained = (...texts: string[]) =>
    findUnexplained(texts, new Set(['EU'])).map(({ short, index }) => `${short} ${index}`);

  it('are found at their first use when nobody explains them', () => {
    expect(unexplained('Die EU zahlt.', 'Das SGB gilt.', 'Das SGB XII auch, die KfW nicht.')).toEqual([
      'SGB 1',
      'KfW 2',
    ]);
  });

  it('are explained in brackets, before brackets or in words', () => {
    expect(unexplained('Das Sozialgesetzbuch (SGB) gilt. Das SGB hilft.')).toEqual([]);
    expect(unexplained('Das SGB (Sozialgesetzbuch) gilt.')).toEqual([]);
    expect(unexplained('Das Sozialgesetzbuch, kurz SGB, gilt.')).toEqual([]);
  });

  it('are not excused by an explanation that comes later', () => {
    expect(unexplained('Das SGB gilt.', 'Das Sozialgesetzbuch (SGB) gilt.')).toEqual(['SGB 0']);
  });
});

describe('the language check of all entries', () => {
  let folder: ContentFolder | undefined;
  afterEach(() => folder?.remove());

  it('finds nothing in the smallest content, and says file, line and remedy of what is planted there', () => {
    folder = smallestContent({});
    expect(checkLanguage(readContent(folder.content).entries)).toEqual([]);
    folder.remove();
    const file = 'content/modules/beispiel.mdx';
    folder = smallestContent({
      [file]: (text) => `${text}\n- Alle Mieter:innen lesen die DSGVO.[^redaktion]\n`,
    });
    expect(checkLanguage(readContent(folder.content).entries).map(formatProblem)).toEqual([
      expect.stringMatching(/^content\/modules\/beispiel\.mdx:\d+ · Text: .*Doppelform.*"Mieter:innen" → /),
      expect.stringMatching(/^content\/modules\/beispiel\.mdx:\d+ · Text: .*Erklärung.*"DSGVO" → /),
    ]);
  });

  it('lets names, addresses, search words and titles of sources be as they are', () => {
    const file = 'content/modules/beispiel.mdx';
    folder = smallestContent({
      [file]: (text) => text.replace(/^(\s+title: ).*$/m, '$1Haus für Mieter:innen der XYZ'),
    });
    expect(checkLanguage(readContent(folder.content).entries)).toEqual([]);
  });
});
