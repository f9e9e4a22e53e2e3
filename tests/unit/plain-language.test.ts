import { describe, expect, it } from 'vitest';
import { plainLanguageReview, plainLanguageText } from '../../src/i18n/plain-language-text.ts';

/** Readability index LIX (Björnsson 1968): words per sentence plus percentage of words of more than six letters. */
function lix(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  const sentences = text.match(/[.!?:]+(?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}

const sections = plainLanguageText.map(({ id, title, blocks }) => ({
  id,
  sentences: [`${title}.`, ...blocks.flat()],
}));

describe('the page in plain language', () => {
  it('stays below a readability index of 35 as a whole', () => {
    expect(lix(sections.flatMap(({ sentences }) => sentences).join(' '))).toBeLessThan(35);
    expect(
      lix('Die Verkehrssicherungspflicht obliegt grundsätzlich der Eigentümergemeinschaft.'),
    ).toBeGreaterThan(60);
  });

  it('has no sentence of more than fifteen words', () => {
    const long = sections
      .flatMap(({ sentences }) => sentences)
      .flatMap((block) => block.split(/(?<=[.!?:])\s/))
      .filter((sentence) => (sentence.match(/\p{L}+/gu) ?? []).length > 15);
    expect(long).toEqual([]);
  });

  it('says that no group of readers has tried it yet', () => {
    expect(plainLanguageReview).toContain('noch keine Prüfgruppe');
  });
});
