import { describe, expect, it } from 'vitest';
import { compoundParts, ellipticWords } from '../../src/search/compound-parts.ts';
import { nearWords, wordOfBeginning } from '../../src/search/near-words.ts';
import { queryWords, spellings } from '../../src/search/query-words.ts';
import { relatedWords } from '../../src/search/related-words.ts';
import { wordForm } from '../../src/search/word-form.ts';
import { wordPieces } from '../../src/search/word-pieces.ts';
import { wordSource } from '../../src/search/word-source.ts';

const { isPart, isHead, isLoneHead } = wordSource([
  'Bus',
  'Rat',
  'Buch',
  'Versorgung',
  'Miete',
  'Mieter',
  'Rad',
]);
const parts = (word: string) => compoundParts(word, isPart, isHead, isLoneHead);

describe('compounds', () => {
  it.each([
    ['Bürgerbus', ['bürger', 'bus']],
    ['Quartiersanalyse', ['quartier', 'analyse']],
    ['Tauschbörse', ['tausch', 'börse']],
    ['Garantievertrag', ['garantie', 'vertrag']],
    ['Seniorengenossenschaft', ['senioren', 'genossenschaft']],
    ['Nahversorgung', ['nahe', 'versorgung']],
    ['Schulbuch', ['schule', 'buch']],
  ])('%s is split at its joints', (word, expected) => {
    expect(parts(word).map(wordForm)).toEqual(expected.map(wordForm));
  });

  it.each(['Beratung', 'Vorrat', 'Generation', 'Entscheidung', 'Nachbarschaft', 'Busse', 'Bestellung'])(
    '%s stays whole',
    (word) => {
      expect(parts(word)).toEqual([]);
    },
  );

  it('that share their end are completed', () => {
    expect(ellipticWords('Umzugs- und Wohnungstauschbörse', () => ['wohnung', 'tausch', 'börse'])).toEqual([
      'Umzugsbörse',
    ]);
  });
});

describe('word forms', () => {
  it.each([
    ['Gärten', 'Garten'],
    ['Wohnungstauschboerse', 'Wohnungstauschbörsen'],
    ['Wohnungstauschborse', 'Wohnungstauschbörse'],
    ['Straße', 'Strassen'],
    ['Verträge', 'Vertrag'],
  ])('make %s and %s one', (a, b) => {
    expect(wordForm(a)).toBe(wordForm(b));
  });

  it('keep different words apart', () => {
    expect(wordForm('Rat')).not.toBe(wordForm('Beratung'));
    expect(wordForm('Quelle')).not.toBe(wordForm('Qualle'));
  });
});

describe('a query', () => {
  it.each([
    'Nachbar:innen',
    'Nachbar*innen',
    'Nachbar_innen',
    'Nachbar/-innen',
    'NachbarInnen',
    'Nachbar(innen)',
  ])('as %s asks for Nachbar', (query) => {
    expect(queryWords(query)).toEqual(['Nachbar']);
  });

  it('loses words that carry no subject, unless it has no others', () => {
    expect(queryWords('Wie verhindere ich Zwangsräumungen?')).toEqual(['verhindere', 'Zwangsräumungen']);
    expect(queryWords('wie und was')).toEqual(['wie', 'und', 'was']);
  });

  it('is also read with umlauts and without female endings', () => {
    expect(spellings('Verfuegungsfonds')).toContain('Verfügungsfonds');
    expect(spellings('Mieterinnenbeirat')).toContain('Mieterbeirat');
    expect(spellings('Mieterinnen')).toContain('Mieter');
    expect(spellings('Quelle')).toEqual(['Quelle']);
  });
});

describe('a mistyped word', () => {
  const words = ['Quartiersmanagement', 'Servicetelefon', 'Mieterbeirat', 'Beirat', 'Rat'];
  it('is read as its nearest words', () => {
    expect(nearWords('Quatiersmanagment', words)).toEqual(['Quartiersmanagement']);
    expect(nearWords('Servicetelephon', words)).toEqual(['Servicetelefon']);
    expect(nearWords('Kwartiersmanagement', words)).toEqual(['Quartiersmanagement']);
  });

  it('is left alone when nothing is near, or when it is too short to tell', () => {
    expect(nearWords('Rad', words)).toEqual([]);
    expect(nearWords('xyzxyzxyz', words)).toEqual([]);
  });

  it('is read as a whole word when its end went wrong, never as the beginning of one', () => {
    expect(wordOfBeginning('Quartiersmanger', [...words, 'Quartier'])).toBe('Quartiersmanagement');
    expect(wordOfBeginning('Quartierszauber', [...words, 'Quartier'])).toBeUndefined();
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['abgestellt', 'abstellen'],
    ['gekocht', 'kochen'],
    ['abzustellen', 'abstellen'],
    ['Streitigkeiten', 'streitig'],
    ['Schlichtung', 'schlichten'],
  ])('as %s may be made from %s', (word, origin) => {
    expect(relatedWords(word)).toContain(origin.toLowerCase());
  });

  it('may be made of words that are known: of all, else of the longest end and beginning', () => {
    const known = new Set(['flohmarkt', 'markt', 'nachbarschaft', 'mieter', 'börse']);
    const isKnown = (word: string) => known.has(word);
    expect(wordPieces('Mieterbörse', isKnown)).toEqual({ pieces: ['mieter', 'börse'], whole: true });
    expect(wordPieces('Garagenflohmarkt', isKnown)).toEqual({ pieces: ['flohmarkt'], whole: false });
    expect(wordPieces('Nachbarschaftsdings', isKnown)).toEqual({ pieces: ['nachbarschaft'], whole: false });
    expect(wordPieces('Xyzxyz', isKnown)).toEqual({ pieces: [], whole: false });
  });
});
