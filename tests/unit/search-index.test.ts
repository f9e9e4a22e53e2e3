import { close, createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { isGuideFile, packGuide, unpackGuide } from '../../src/search/guide-file.ts';
import { makeGuide } from '../../src/search/make-guide.ts';
import { readFragment } from '../../src/search/page-fragment.ts';
import { pageText } from '../../src/search/page-text.ts';
import { pagefindFiles } from '../../src/search/pagefind-files.ts';
import { siteSynonyms } from '../../src/search/site-synonyms.ts';
import { type ReadEntry, evidenceOf } from '../../src/search/word-evidence.ts';
import { wordForm } from '../../src/search/word-form.ts';
import { learnWords } from '../../src/search/word-knowledge.ts';
import { readEntry } from '../support/small-guide.ts';

describe('a built page', () => {
  const page = `<!DOCTYPE html><html><head><title>x</title></head><body><nav>Menü</nav>
    <article data-pagefind-body data-x="a > b"><div hidden data-pagefind-ignore>Rat &amp; Tat</div>
    <h1 class="gross" id="oben">Haus <em id="mitte">und</em> Hof</h1><svg><path d="M0 0"></path><title>Bild</title></svg><p>Fünf&nbsp;Wörter<br>hier.<a role="doc-noteref">7</a></p>
    <section data-pagefind-ignore><p>Quelle</p></section><p>Ende &#8222;so&#8220;</p></article><footer>Fuß</footer></body></html>`;

  it('gives what the search reads, and nothing around it', () => {
    const read = pageText(page);
    expect(read?.text).toBe('Haus und Hof Fünf Wörter hier. Ende „so“');
    expect(read?.html.replace(/\s+/g, ' ').replace(' <h1', '<h1')).toBe(
      '<article data-pagefind-body>' +
        '<h1 id="oben">Haus <em>und</em> Hof</h1><p>Fünf&nbsp;Wörter<br>hier.</p> <p>Ende &#8222;so&#8220;</p></article>',
    );
  });

  it('gives nothing where nothing is marked', () => {
    expect(pageText('<html><body><p>Nur so</p></body></html>')).toBeUndefined();
  });
});

describe('what is learnt from the words of a site', () => {
  const knowledge = learnWords(['Wohnung', 'Tausch', 'Börse']);

  it('adds parts of compounds, but not words that are there', () => {
    expect(knowledge.parts('Wohnungstauschbörse für jede Wohnung')).toEqual([
      'Tausch',
      'Börse',
      'Tauschbörse',
    ]);
  });
});

describe('what speaks for an entry', () => {
  const knowledge = learnWords(['Rat', 'Mieter', 'Garten']);
  const { told, text } = evidenceOf(
    readEntry('beirat', 'Mieterrat', {
      aliases: ['Hausrat', 'Sprecher der Häuser'],
      summary: 'Gewählte reden mit.',
      situations: ['Keiner fragt danach.', 'Man fragt uns selten.', 'Wer fragt?'],
      text: 'Der Garten gehört allen, seit 2019 auch der zweite Garten (§ 569 Abs. 3).',
    }),
    knowledge,
  );
  const said = (word: string) => told.get(wordForm(word)) ?? 0;

  it('is its title, what the title is made of, other names, words in them, and then the summary', () => {
    const order = ['Mieterrat', 'Mieter', 'Hausrat', 'Sprecher', 'Gewählte'].map(said);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect(said('Gewählte')).toBeGreaterThan(0);
  });

  it('adds up over the people who say a word', () => {
    expect(said('fragt')).toBe(3 * said('selten'));
  });

  it('counts words of the text, and of its numbers only those of paragraphs', () => {
    expect(text.get(wordForm('Garten'))).toBe(2);
    expect(said('569')).toBeGreaterThan(said('Gewählte'));
    expect(text.has('2019') || told.has('2019')).toBe(false);
  });
});

describe('the guide', () => {
  const entry = (slug: string, title: string, text = '') => readEntry(slug, title, { text });
  const guideOf = (entries: readonly ReadEntry[]) =>
    makeGuide(entries, {}, [], (address) => `id-of-${address}`);
  const word = (guide: ReturnType<typeof guideOf>, name: string) =>
    guide.words.find(({ word: written }) => wordForm(written) === wordForm(name));

  it('has modules before cases before the rest', () => {
    const addresses = ['/wissen/a/', '/projekte/a/', '/fallbeispiele/a/', '/module/b/', '/module/a/'];
    const { entries } = guideOf(addresses.map((address) => readEntry('x', 'Haus', { address })));
    expect(entries.map(({ address }) => address)).toEqual([
      '/module/a/',
      '/module/b/',
      '/fallbeispiele/a/',
      '/projekte/a/',
      '/wissen/a/',
    ]);
    expect(entries[0]?.id).toBe('id-of-/module/a/');
  });

  it('weighs a word less the more topics are about it', () => {
    const guide = guideOf([
      entry('a', 'Garten der Nachbarschaft'),
      entry('b', 'Fest der Nachbarschaft'),
      entry('c', 'Börse der Nachbarschaft'),
      entry('d', 'Bus'),
    ]);
    expect(word(guide, 'Garten')?.weight).toBeGreaterThan(word(guide, 'Nachbarschaft')?.weight ?? 9);
  });

  it('knows words that tell nothing, without saying of whom', () => {
    const guide = guideOf(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((slug) => entry(slug, `Titel ${slug}`, 'Ein Haus.')),
    );
    expect(word(guide, 'Haus')?.entries).toEqual([]);
  });

  it('leaves to the texts what is mentioned once on the whole site, and nothing else', () => {
    const guide = guideOf([
      readEntry('a', 'Garten', { text: 'Der Regenwurm gräbt. Die Hummel fliegt, die Hummel brummt.' }),
      readEntry('b', 'Bus', { summary: 'Ein Fahrschein genügt.' }),
    ]);
    expect(word(guide, 'Regenwurm')).toBeUndefined();
    expect(word(guide, 'Hummel')?.entries).toHaveLength(1);
    expect(word(guide, 'Fahrschein')?.entries).toHaveLength(1);
  });

  it('says what a topic is about by its examples as well', () => {
    const example = (slug: string) =>
      readEntry(slug, `Fall ${slug}`, {
        address: `/fallbeispiele/${slug}/`,
        exampleOf: ['/module/bus/'],
        text: 'Der Rollstuhl passt hinein.',
      });
    const guide = guideOf([
      ...['a', 'b', 'c'].map((slug) => entry(slug, `Titel ${slug}`)),
      entry('bus', 'Bürgerbus'),
      ...['eins', 'zwei', 'drei'].map(example),
    ]);
    const bus = guide.entries.findIndex(({ address }) => address === '/module/bus/');
    expect(word(guide, 'Rollstuhl')?.entries.map(([place]) => place)).toContain(bus);
  });

  it('writes words as titles do', () => {
    const guide = guideOf([entry('a', 'Gärten', 'Ein Garten, noch ein Garten, der Garten.')]);
    expect(word(guide, 'Garten')?.word).toBe('Gärten');
  });

  it('does not take words that carry no subject for others of the same form', () => {
    const guide = guideOf([entry('a', 'Badewanne', 'Wann kommt jemand? Eine Wanne.'), entry('b', 'Wann?')]);
    expect(word(guide, 'Wanne')?.word).toBe('Wanne');
    expect(word(guide, 'Wanne')?.entries.map(([place]) => place)).toEqual([0]);
  });

  it('is the same when it is read again, and nothing else is taken for one', () => {
    const stored = guideOf([entry('a', 'Garten', 'Beete'), entry('b', 'Bus'), entry('c', 'Gartenbus')]);
    const file: unknown = JSON.parse(JSON.stringify(packGuide(stored)));
    expect(isGuideFile(file) && unpackGuide(file)).toEqual(stored);
    expect(isGuideFile(stored)).toBe(false);
    expect(isGuideFile(null)).toBe(false);
  });
});

describe('synonyms', () => {
  it('lead to the words of their group that stand on the site; groups without any are left out', () => {
    expect(
      siteSynonyms(
        [
          ['Aufzug', 'Fahrstuhl', 'Lift'],
          ['Kita', 'Hort'],
        ],
        ['Aufzüge', 'Haus'],
      ),
    ).toEqual([{ there: ['Aufzug'], others: ['Fahrstuhl', 'Lift'] }]);
  });

  it('stand on the site when all their words do', () => {
    const groups = [['Runder Tisch', 'Konferenz']];
    expect(siteSynonyms(groups, ['Konferenz', 'Tisch'])[0]?.there).toEqual(['Konferenz']);
    expect(siteSynonyms(groups, ['Konferenz', 'Tische', 'runder'])[0]?.there).toEqual(['Konferenz']);
    expect(siteSynonyms(groups, ['Konferenz', 'Tische', 'Runde'])[0]?.there).toEqual([
      'Runder Tisch',
      'Konferenz',
    ]);
  });

  it('are not mixed up with other words of one form', () => {
    expect(siteSynonyms([['Wanne', 'Badewanne']], ['wann'])).toEqual([]);
    expect(siteSynonyms([['Recht', 'Anspruch']], ['Rechner'])).toEqual([]);
  });
});

describe('the files of Pagefind', () => {
  it('keep what the browser loads, and say which file holds which page', async () => {
    const { index } = await createIndex({ forceLanguage: 'de' });
    if (!index) throw new Error('no index');
    for (const name of ['eins', 'zwei']) {
      await index.addHTMLFile({
        url: `/${name}/`,
        content: `<html lang="de"><body><h1>Seite ${name}</h1><p>Ein Hochbeet.</p></body></html>`,
      });
    }
    const { files, idOf } = await pagefindFiles(index);
    await close();
    const id = idOf('/zwei/') ?? '';
    const page = files.get(`fragment/${id}.pf_fragment`);
    const { url, content } = await readFragment(new Blob([new Uint8Array(page ?? [])]));
    expect(url).toBe('/zwei/');
    expect(content).toContain('Hochbeet');
    expect(files.has('pagefind.js')).toBe(true);
    expect([...files.keys()].filter((name) => /-ui\.|worker|unknown/.test(name))).toEqual([]);
    expect(idOf('/drei/')).toBeUndefined();
  });

  it('are refused in a form that is not known', async () => {
    const gzip = new Response('{"url":"/x/","content":""}').body?.pipeThrough(new CompressionStream('gzip'));
    await expect(readFragment(await new Response(gzip).blob())).rejects.toThrow(/unknown form/);
  });
});
