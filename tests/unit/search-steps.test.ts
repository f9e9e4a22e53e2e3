import { describe, expect, it } from 'vitest';
import { markedParts } from '../../src/search/excerpt-parts.ts';
import { findEntries } from '../../src/search/find-entries.ts';
import { groupHits } from '../../src/search/group-hits.ts';
import { loadOnce } from '../../src/search/load-once.ts';
import { makeHit } from '../../src/search/make-hits.ts';
import { holdsPhrase, phrasesOf } from '../../src/search/phrases.ts';
import { queryOfAddress } from '../../src/search/query-of-address.ts';
import { textExcerpt } from '../../src/search/text-excerpt.ts';
import type { SoughtWords } from '../../src/search/sought-words.ts';
import { wordForm } from '../../src/search/word-form.ts';
import { guideOf, readEntry } from '../support/small-guide.ts';

const guide = guideOf(
  [
    readEntry('boerse', 'Wohnungstauschbörse', { summary: 'Wer umziehen will, findet hier ein Gegenüber.' }),
    readEntry('bus', 'Bürgerbus', {
      aliases: ['Fahrdienst'],
      situations: ['Zum Arzt komme ich nicht mehr.', 'Der Arzt ist weit weg, und es fährt nichts.'],
    }),
    readEntry('umzug', 'Umzugsmanagement', { text: 'Der Aufzug muss gehen.', aliases: ['Aufzug zuerst'] }),
    readEntry('beirat', 'Mieterbeirat', {
      summary: 'Mietende reden mit.',
      text: 'Es gilt § 569 BGB, dazu § 543 BGB.',
    }),
    readEntry('digital', 'Digitale Nachbarschaft', { aliases: ['Sprechstunde für das Handy'] }),
    readEntry('sprechstunde', 'Mietersprechstunde', { summary: 'Rat für alle, die hier wohnen.' }),
    readEntry('konferenz', 'Quartierskonferenz', {
      summary: 'Einmal im Jahr reden alle.',
      aliases: ['Mikroplatz'],
    }),
    readEntry('fall', 'Fahrdienst in Olpe', {
      address: '/fallbeispiele/fall/',
      kind: 'Fallbeispiel',
      places: ['Olpe'],
      exampleOf: ['/module/bus/'],
    }),
  ],
  [
    ['Aufzug', 'Lift'],
    ['Quartierskonferenz', 'Runder Tisch'],
  ],
);

function found(query: string) {
  const finding = findEntries(query, guide);
  return {
    ...finding,
    names: finding.ranked.map(({ entry }) => entry.address.split('/')[2] ?? ''),
  };
}

describe('a search', () => {
  it.each(['Bürgerbus', 'Buergerbus', 'buergerbus', 'BÜRGERBUS'])(
    'finds %s and has nothing to explain',
    (query) => {
      const { names, loosened, fits } = found(query);
      expect(names[0]).toBe('bus');
      expect(loosened).toEqual([]);
      expect(fits).toBe(true);
    },
  );

  it('puts a title before a word inside an alias', () => {
    expect(found('Sprechstunde').names).toEqual(['sprechstunde', 'digital']);
  });

  it('puts the entry first whose whole title was typed', () => {
    expect(found('Fahrdienst in Olpe').names[0]).toBe('fall');
  });

  it('finds a title by its beginning', () => {
    expect(found('Miet').names.slice(0, 2).sort()).toEqual(['beirat', 'sprechstunde']);
  });

  it('finds both halves of an elliptic pair', () => {
    expect(found('Umzugs- und Wohnungstauschbörse').names.slice(0, 2).sort()).toEqual(['boerse', 'umzug']);
  });

  it('finds by other names, of several words as well', () => {
    expect(found('Lift').names).toEqual(['umzug']);
    expect(found('Runder Tisch').names).toEqual(['konferenz']);
  });

  it('follows with entries that hold some of the words, and says so', () => {
    const { names, loosened } = found('Bürgerbus Mieterbeirat');
    expect(new Set(names)).toEqual(new Set(['bus', 'beirat']));
    expect(loosened).toEqual([{ how: 'any' }]);
  });

  it.each([
    ['Mieterbeirrat', 'Mieterbeirat', 'beirat'],
    ['Mieterberat', 'Mieterbeirat', 'beirat'],
    ['Umzugsmanger', 'Umzugsmanagement', 'umzug'],
  ])('reads %s as the nearest whole word, and says so', (typed, word, name) => {
    const { names, loosened } = found(typed);
    expect(names[0]).toBe(name);
    expect(loosened).toEqual([{ how: 'near', typed, words: [word] }]);
  });

  it('reads an unknown compound as its pieces, and says so', () => {
    const { names, loosened } = found('Mieterbörse');
    expect(names).toContain('boerse');
    expect(loosened).toEqual([{ how: 'pieces', typed: 'Mieterbörse', words: ['Mieter', 'Börse'] }]);
  });

  it('reads a word by one it is made from', () => {
    expect(found('umgezogen').names).not.toContain('bus');
    expect(found('mitgeredet Mieterbeirat').names[0]).toBe('beirat');
  });

  it.each(['Kleinkleckersdorf', 'Balkonkraftwerk am Geländer erlaubt?', 'Mikroplastik', 'xyzxyz'])(
    'says of %s that nothing fits, and shows little',
    (query) => {
      const { fits, ranked } = found(query);
      expect(fits).toBe(false);
      expect(ranked.length).toBeLessThanOrEqual(5);
    },
  );

  it('finds a paragraph by its number, however it is written', () => {
    for (const query of ['§ 569', '§569 BGB', 'Paragraf 569']) {
      expect(found(query).names[0]).toBe('beirat');
      expect(found(query).fits).toBe(true);
    }
  });

  it('understands a sentence by what people say, and says by which words', () => {
    const { names, isSentence, understood, loosened } = found(
      'Meine Mutter kommt einfach nicht mehr allein zum Arzt',
    );
    expect(names[0]).toBe('bus');
    expect(isSentence).toBe(true);
    expect(understood).toContain('Arzt');
    expect(loosened).toEqual([]);
  });

  it('asks for nothing when there is nothing to ask for', () => {
    expect(found('').names).toEqual([]);
    expect(found('?!').names).toEqual([]);
  });
});

describe('a hit', () => {
  const hitFor = (query: string) => {
    const finding = findEntries(query, guide);
    const [first] = finding.ranked;
    if (!first) throw new Error('nothing found');
    return makeHit(first.entry, first.place, finding);
  };

  it('names the alias, or the word behind another name, by which it was found', () => {
    expect(hitFor('Fahrd').reason).toBe('Fahrdienst');
    expect(hitFor('Lift').reason).toBe('Aufzug zuerst');
    expect(hitFor('Handy').reason).toBe('Sprechstunde für das Handy');
  });

  it('gives no reason where the title shows it, and marks the word there', () => {
    const { reason, markedTitle } = hitFor('Bürgerbus');
    expect(reason).toBeUndefined();
    expect(markedTitle).toEqual([{ text: 'Bürgerbus', marked: true }]);
  });

  it('says when its summary shows the match', () => {
    const { inSummary, place } = hitFor('Gegenüber');
    expect(inSummary).toBe(true);
    expect(place).toBeUndefined();
  });
});

describe('suggestions', () => {
  it('hold three of the best kind and two each of the next two', () => {
    const hits = ['A', 'B', 'A', 'A', 'A', 'C', 'C', 'C', 'D', 'B'].map((kind, place) => ({ kind, place }));
    expect(groupHits(hits).map(({ kind, hits: own }) => [kind, own.map(({ place }) => place)])).toEqual([
      ['A', [0, 2, 3]],
      ['B', [1, 9]],
      ['C', [5, 6]],
    ]);
  });
});

describe('an excerpt', () => {
  const sought = (...words: string[]): SoughtWords => ({
    forms: new Set(words.map(wordForm)),
    inside: words.map((word) => word.toLowerCase()).filter((word) => word.length > 4),
  });

  it('is marked word by word and stays the same text', () => {
    const text = 'Mieterinnen und Mieter tauschen; ein Tausch hilft.';
    const marked = markedParts(text, sought('tauschen'));
    expect(marked.map((part) => part.text).join('')).toBe(text);
    expect(marked.filter((part) => part.marked).map((part) => part.text)).toEqual(['tauschen', 'Tausch']);
  });

  it('is the stretch with most of the words, and says that there is more', () => {
    const filler = Array.from({ length: 40 }, (_, place) => `wort${place}`).join(' ');
    const text = `Ein Beet. ${filler} Das Beet im Hof. ${filler}`;
    const shown = textExcerpt(text, sought('Beet', 'Hof')) ?? [];
    const words = shown.map((part) => part.text).join('');
    expect(words).toContain('Das Beet im Hof.');
    expect(words).toMatch(/^… .* …$/);
    expect(shown.filter(({ marked }) => marked).map((part) => part.text)).toEqual(['Beet', 'Hof']);
    expect(textExcerpt(text, sought('Bus'))).toBeUndefined();
  });

  it('marks compounds with a word, not short words inside others', () => {
    const marked = (text: string, word: string) =>
      markedParts(text, sought(word)).flatMap((part) => (part.marked ? [part.text] : []));
    expect(marked('Nachbarschaftshilfe im Haus', 'Nachbarschaft')).toEqual(['Nachbarschaftshilfe']);
    expect(marked('Beratung im Haus', 'Rat')).toEqual([]);
  });

  it('keeps markup as text', () => {
    expect(markedParts('<img src=x onerror=alert(1)>', sought('x'))).toEqual([
      { text: '<img src=', marked: false },
      { text: 'x', marked: true },
      { text: ' onerror=alert(1)>', marked: false },
    ]);
  });
});

describe('a phrase', () => {
  it.each(['"runder Tisch"', '„runder Tisch“', '“runder Tisch”', '»runder Tisch«', '«runder Tisch»'])(
    'is read from %s',
    (query) => {
      expect(phrasesOf(`Ein ${query} im Dorf`)).toEqual(['runder Tisch']);
    },
  );

  it('is none without its second sign, or without words', () => {
    expect(phrasesOf('Ein „runder Tisch')).toEqual([]);
    expect(phrasesOf('""')).toEqual([]);
  });

  it('is held whatever its capitals and spaces', () => {
    expect(holdsPhrase('Ein Runder\n  Tisch tagt.', 'runder tisch')).toBe(true);
    expect(holdsPhrase('Der Tisch ist runder.', 'runder Tisch')).toBe(false);
  });
});

describe('a query in an address', () => {
  it.each([
    ['?q=F%C3%B6rderung', 'Förderung'],
    ['?q=F%F6rderung', 'Förderung'],
    ['?art=Modul&q=F%FCr+%DCberg%E4nge', 'Für Übergänge'],
    ['?q=%84Hof%93', '„Hof“'],
    ['?q=100%', '100%'],
    ['?q=', ''],
    ['', ''],
    ['?query=x', ''],
  ])('%s is read as %s', (search, query) => {
    expect(queryOfAddress(search, 'q')).toBe(query);
  });
});

describe('what is loaded once', () => {
  it('is asked for again only when it failed', async () => {
    let times = 0;
    const load = loadOnce(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('line is down')) : Promise.resolve(times);
    });
    await expect(load()).rejects.toThrow('line is down');
    expect(await load()).toBe(2);
    expect(await load()).toBe(2);
  });
});
