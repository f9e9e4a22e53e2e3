import { describe, expect, it } from 'vitest';
import { contractChains } from '../../src/domain/content/contract-chains.ts';
import { stepCourse } from '../../src/domain/content/step-course.ts';
import { nearestInSize } from '../../src/domain/geography/nearest-in-size.ts';
import { countWords, firstSentences } from '../../src/domain/language/first-sentences.ts';
import { courseWords } from '../../src/i18n/step-time.ts';
import { stepBlocks, timeScale } from '../../src/components/brief/step-blocks.ts';

describe('the beginning of a text', () => {
  it('is whole sentences within the limit, and at least one', () => {
    const text = 'Eins zwei drei. Vier fünf. Sechs sieben acht neun.';
    expect(firstSentences(text, 5)).toBe('Eins zwei drei. Vier fünf.');
    expect(firstSentences(text, 1)).toBe('Eins zwei drei.');
    expect(firstSentences(text, 90)).toBe(text);
  });

  it.each([
    'Nach § 569 Abs. 3 Nr. 2 BGB hilft die Zahlung.',
    'Das kostet z. B. 20 Euro.',
    'Am 3. März war es so weit.',
    'Es waren rd. 2,5 Mio. Euro im Jahr.',
    'In St. Pauli fing es an.',
  ])('does not end at an abbreviation: %s', (sentence) => {
    expect(firstSentences(`${sentence} Danach kam mehr.`, 1)).toBe(sentence);
  });

  it('keeps source notes with the sentence before them', () => {
    expect(firstSentences('Es wirkt.[^a][^b] Das weiß man.[^c]', 2)).toBe('Es wirkt.[^a][^b]');
    expect(firstSentences('Erster Absatz[^a].\n\nZweiter.', 2)).toBe('Erster Absatz.[^a]');
  });

  it('counts words, not marks', () => {
    expect(countWords('Zwei – Wörter · 3')).toBe(3);
  });
});

describe('the course of the steps', () => {
  it('adds up until something runs on', () => {
    const course = stepCourse([
      { weeks: [2, 3], recurring: false },
      { weeks: [1, 1], recurring: false },
      { recurring: true },
      { weeks: [0, 2], recurring: false },
    ]);
    expect([course.least, course.most, course.end]).toEqual([3, 4, 6]);
    expect(course.steps.map(({ start }) => start)).toEqual([0, 3, 4, 4]);
    expect(courseWords(course)).toBe('Etwa 3–4 Wochen, bis es läuft');
  });

  it('says a least where the length of a step is unknown', () => {
    const course = stepCourse([
      { weeks: [4, 6], recurring: false },
      { recurring: false },
      { recurring: true },
    ]);
    expect(course.unknown).toBe(1);
    expect(courseWords(course)).toBe('Mindestens 4–6 Wochen, bis es läuft');
  });

  it('adds all where nothing runs on, and says so where nothing is known', () => {
    expect(courseWords(stepCourse([{ weeks: [1, 1], recurring: false }]))).toBe(
      'Etwa 1 Woche vom ersten bis zum letzten Schritt',
    );
    expect(courseWords(stepCourse([{ recurring: true }]))).toBe(
      'Wie lange es dauert, bis es läuft, ist nicht belegt',
    );
  });

  it('is drawn with a block a week, hollow where it may take longer, and in months where it takes long', () => {
    const short = timeScale(9, false);
    expect(short).toEqual({ blocks: 10, weeks: 1 });
    const step = { start: 0, least: 2, most: 3, kind: 'ends' } as const;
    expect(stepBlocks(step, short, 2)).toEqual({
      sure: 'M0 5H2',
      maybe: 'M2 1h0.84v8h-0.84z',
      unsure: '',
      running: '',
    });
    const long = timeScale(52, true);
    expect(long.blocks).toBe(15);
    expect(stepBlocks({ start: 26, least: 0, most: 0, kind: 'runs' }, long, 2).running).toBe('M5.98 5H15');
  });
});

describe('the places nearest in size', () => {
  const places = [100_000, 3_000, 30_000, 60_000, 700_000, 40_000].map((inhabitants) => ({ inhabitants }));

  it('are those of the class, then those beside it', () => {
    const nearFor = (key: string) =>
      nearestInSize(places, 3)
        .filter((one) => one.nearFor.some((size) => size === key))
        .map(({ place }) => place.inhabitants);
    expect(nearFor('20000-100000')).toEqual([30_000, 40_000, 60_000]);
    expect(nearFor('ueber-500000')).toEqual([30_000, 100_000, 700_000]);
    expect(nearFor('unter-5000')).toEqual([3_000, 30_000, 60_000]);
  });

  it('are as many as there are where there are fewer', () => {
    expect(nearestInSize(places.slice(0, 1), 3).map(({ nearFor }) => nearFor.length)).toEqual([5]);
    expect(nearestInSize([], 3)).toEqual([]);
  });
});

describe('who signs what with whom', () => {
  it('is a chain where contracts share their parties, however long these are named', () => {
    expect(
      contractChains([
        { title: 'Mietvertrag', parties: ['Unternehmen', 'Haushalt, den das Amt vermittelt'] },
        { title: 'Garantie', parties: ['Stadt', 'Unternehmen der Stadt'] },
      ]),
    ).toEqual([
      { model: '', parties: ['Haushalt', 'Unternehmen', 'Stadt'], contracts: ['Mietvertrag', 'Garantie'] },
    ]);
  });

  it('is told model by model, and contract by contract where there is no chain', () => {
    const chains = contractChains([
      { title: 'Modell: eins', parties: ['A', 'B'] },
      { title: 'Modell: zwei', parties: ['B', 'C'] },
      { title: 'Modell: drei', parties: ['C', 'A'] },
      { title: 'Anderes: vier', parties: ['X', 'Y', 'Z'] },
    ]);
    expect(chains.map(({ model, parties }) => `${model} ${parties.join('-')}`)).toEqual([
      'Modell A-B',
      'Modell B-C',
      'Modell C-A',
      'Anderes X-Y-Z',
    ]);
  });
});
