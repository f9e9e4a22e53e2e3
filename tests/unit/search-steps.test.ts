import { describe, expect, it } from 'vitest';
import { markedParts } from '../../src/search/excerpt-parts.ts';
import { type Depths, findEntries, findInHeadings } from '../../src/search/find-entries.ts';
import { groupHits } from '../../src/search/group-hits.ts';
import { knownEnd } from '../../src/search/known-end.ts';
import { matchReason } from '../../src/search/match-reason.ts';
import { openGuide } from '../../src/search/open-guide.ts';
import { isGuideFile, packGuide, unpackGuide } from '../../src/search/guide-file.ts';
import type { StoredEntry, StoredGuide } from '../../src/search/search-guide.ts';

function entry(id: string, title: string, changes: Partial<StoredEntry> = {}): StoredEntry {
  return {
    id,
    address: `/module/${id}/`,
    title,
    kind: 'Modul',
    rank: 0,
    aliases: [],
    summary: '',
    titleParts: '',
    aliasParts: '',
    synonyms: [],
    list: false,
    filters: {},
    ...changes,
  };
}

const stored: StoredGuide = {
  synonyms: [['Aufzug', 'Lift']],
  entries: [
    entry('boerse', 'Wohnungstauschbörse', { titleParts: 'Wohnung Tausch Börse Tauschbörse' }),
    entry('bus', 'Bürgerbus', {
      aliases: ['Fahrdienst'],
      titleParts: 'Bürger Bus',
      aliasParts: 'Fahrt Dienst',
    }),
    entry('umzug', 'Umzugsmanagement', {
      titleParts: 'Umzug Management',
      synonyms: [0],
    }),
    entry('beirat', 'Mieterbeirat', { titleParts: 'Mieter Beirat', summary: 'Mietende reden mit.' }),
  ],
};
const guide = openGuide(stored);

/** Texts as the full text would answer them: entry by word. */
function texts(words: Readonly<Record<string, string>> = {}): Depths & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fullText: (word) => {
      asked.push(word);
      const id = words[word];
      return Promise.resolve(new Map(id === undefined ? [] : [[id, 1]]));
    },
    inText: (word) => Promise.resolve(words[word] !== undefined),
    textWords: () => Promise.resolve(['Flohmarkt', 'Nachbarschaft']),
  };
}

async function found(query: string, depths = texts()) {
  const finding = await findEntries(query, guide, depths);
  return { ids: finding.ranked.map(({ entry: { id } }) => id), loosened: finding.loosened };
}

describe('a search', () => {
  it('says nothing when a word is found as it was typed', async () => {
    expect(await found('Bürgerbus')).toEqual({ ids: ['bus'], loosened: [] });
    expect(await found('Buergerbus')).toEqual({ ids: ['bus'], loosened: [] });
  });

  it('finds both halves of an elliptic pair', async () => {
    const { ids } = await found('Umzugs- und Wohnungstauschbörse');
    expect(ids).toEqual(['boerse', 'umzug']);
  });

  it('follows with entries that hold some of the words, and says so', async () => {
    const { ids, loosened } = await found('Bürgerbus Mieterbeirat');
    expect(new Set(ids)).toEqual(new Set(['bus', 'beirat']));
    expect(loosened).toEqual([{ how: 'any' }]);
  });

  it('reads an unknown word as the nearest, and says so', async () => {
    expect(await found('Mieterbeirrat')).toEqual({
      ids: ['beirat'],
      loosened: [{ how: 'near', typed: 'Mieterbeirrat', words: ['Mieterbeirat'] }],
    });
  });

  it('reads an unknown compound as its parts, and says so', async () => {
    const { ids, loosened } = await found('Mieterbörse');
    expect(ids).toContain('boerse');
    expect(loosened).toEqual([{ how: 'parts', typed: 'Mieterbörse', words: ['Mieter', 'Börse'] }]);
  });

  it('reads a word by its known end, and says so', async () => {
    const { ids, loosened } = await found('Garagenflohmarkt', texts({ Flohmarkt: 'beirat' }));
    expect(ids).toEqual(['beirat']);
    expect(loosened).toEqual([{ how: 'end', typed: 'Garagenflohmarkt', words: ['Flohmarkt'] }]);
  });

  it('believes a word that stands in a text, however rare', async () => {
    const { ids, loosened } = await found('Mieterbörse', texts({ Mieterbörse: 'bus' }));
    expect(ids).toEqual(['bus']);
    expect(loosened).toEqual([]);
  });

  it('tries ss as ß, and ue as ü, where the text has no such word', async () => {
    expect((await found('Strassenfest', texts({ Straßenfest: 'beirat' }))).ids).toEqual(['beirat']);
    expect((await found('Gruenflaeche', texts({ Grünfläche: 'beirat' }))).ids).toEqual(['beirat']);
  });

  it('leaves the texts alone where titles, aliases and summaries hold enough, unless they are asked for', async () => {
    const many = openGuide({
      synonyms: [],
      entries: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, id === 'f' ? 'Haus' : 'Garten')),
    });
    const depths = texts({ Garten: 'f' });
    const shallow = await findEntries('Garten', many, depths);
    expect(shallow.headingsOnly).toBe(true);
    expect(shallow.ranked).toHaveLength(5);
    expect(depths.asked).toEqual([]);
    const deep = await findEntries('Garten', many, depths, true);
    expect(deep.headingsOnly).toBe(false);
    expect(deep.ranked.map(({ entry: { id } }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('the reason of a match', () => {
  const reasonFor = (query: string) => {
    const { ranked, sought } = findInHeadings(query, guide);
    return ranked.map((one) => matchReason(one.entry, sought));
  };

  it('is an alias, or the word behind a synonym', () => {
    expect(reasonFor('Fahrdienst')).toEqual(['Fahrdienst']);
    expect(reasonFor('Fahrd')).toEqual(['Fahrdienst']);
    expect(reasonFor('Lift')).toEqual(['Aufzug']);
    expect(reasonFor('Dienst')).toEqual(['Fahrdienst']);
  });

  it('is not given where the title shows it', () => {
    expect(reasonFor('Bus')).toEqual([undefined]);
    expect(reasonFor('Mieterbei')).toEqual([undefined]);
  });
});

describe('a known end', () => {
  const known = new Map([
    ['flohmarkt', 1],
    ['markt', 1],
    ['nachbarschaft', 1],
  ]);
  it('is the longest, and goes before a known beginning', () => {
    expect(knownEnd('Nachbarschaftsflohmarkt', known)).toEqual(['flohmarkt']);
    expect(knownEnd('Nachbarschaftsdings', known)).toEqual(['nachbarschaft']);
    expect(knownEnd('Wochenmarkt', known)).toEqual(['markt']);
    expect(knownEnd('Xyzxyz', known)).toEqual([]);
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

describe('a summary', () => {
  it('is marked word by word and stays the same text', () => {
    const text = 'Mieterinnen und Mieter tauschen; ein Tausch hilft.';
    const marked = markedParts(text, ['tausch']);
    expect(marked.map((part) => part.text).join('')).toBe(text);
    expect(marked.filter((part) => part.marked).map((part) => part.text)).toEqual(['tauschen', 'Tausch']);
  });
});

describe('the guide in its file', () => {
  it('is the same when it is read again, and nothing else is taken for one', () => {
    const file: unknown = JSON.parse(JSON.stringify(packGuide(stored)));
    expect(isGuideFile(file) && unpackGuide(file)).toEqual(stored);
    expect(isGuideFile(stored)).toBe(false);
    expect(isGuideFile(null)).toBe(false);
  });
});
