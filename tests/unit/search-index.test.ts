import { close, createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { cborItems, cborText } from '../../src/search/cbor-items.ts';
import { cutIndex } from '../../src/search/cut-index.ts';
import { type IndexFiles, unpackPart } from '../../src/search/index-files.ts';
import { pageText } from '../../src/search/page-text.ts';
import { learnWords } from '../../src/search/word-knowledge.ts';

describe('a built page', () => {
  const page = `<!DOCTYPE html><html><head><title>x</title></head><body><nav>Menü</nav>
    <article data-pagefind-body data-x="a > b"><div hidden data-pagefind-ignore><span data-pagefind-meta="aliases">Rat &amp; Tat · Hilfe</span></div>
    <h1 class="gross" id="oben">Haus <em id="mitte">und</em> Hof</h1><svg><path d="M0 0"></path><title>Bild</title></svg><p>Fünf&nbsp;Wörter<br>hier.<a role="doc-noteref">7</a></p>
    <section data-pagefind-ignore><p>Quelle</p></section><p>Ende &#8222;so&#8220;</p></article><footer>Fuß</footer></body></html>`;

  it('gives what the search reads, and nothing around it', () => {
    const read = pageText(page);
    expect(read?.text).toBe('Haus und Hof Fünf Wörter hier. Ende „so“');
    expect(read?.title.replace(/\s+/g, ' ')).toBe('Haus und Hof');
    expect(read?.aliases).toBe('Rat & Tat · Hilfe');
    expect(read?.html.replace(/\s+/g, ' ')).toBe(
      '<article data-pagefind-body>' +
        '<span data-pagefind-meta="aliases" data-pagefind-ignore>Rat &amp; Tat · Hilfe</span> ' +
        '<h1 id="oben">Haus <em>und</em> Hof</h1><p>Fünf&nbsp;Wörter<br>hier.</p> <p>Ende &#8222;so&#8220;</p></article>',
    );
  });

  it('gives nothing where nothing is marked', () => {
    expect(pageText('<html><body><p>Nur so</p></body></html>')).toBeUndefined();
  });
});

describe('what is learnt from the words of a site', () => {
  const knowledge = learnWords(['Wohnung', 'Tausch', 'Börse'], [['Aufzug', 'Fahrstuhl', 'Lift']]);

  it('adds parts of compounds, but not words that are there', () => {
    expect(knowledge.parts('Wohnungstauschbörse für jede Wohnung')).toEqual([
      'Tausch',
      'Börse',
      'Tauschbörse',
    ]);
  });

  it('adds the other words of a group, with the one that is there', () => {
    expect(knowledge.synonyms('Ein Haus mit Aufzügen und Lift')).toEqual([
      { word: 'Fahrstuhl', means: 'Aufzug' },
    ]);
    expect(knowledge.synonyms('Ein Haus')).toEqual([]);
  });
});

describe('the word index', () => {
  /** All words, and whether each piece is named by its first and last. */
  async function words(files: IndexFiles): Promise<{ readonly found: string[]; readonly named: boolean }> {
    const partAt = (path: string) => unpackPart(files.get(path) ?? new Uint8Array());
    const meta = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? '';
    const bytes = await partAt(meta);
    const [, , chunks] = cborItems(bytes, 0);
    const found: string[] = [];
    let named = true;
    for (const chunk of cborItems(bytes, chunks?.start ?? 0)) {
      const [from, to, name] = cborItems(bytes, chunk.start).map(({ start }) => cborText(bytes, start));
      const piece = await partAt(`index/${name ?? ''}.pf_index`);
      const [list] = cborItems(piece, 0);
      const own = cborItems(piece, list?.start ?? 0).map(({ start }) =>
        cborText(piece, cborItems(piece, start)[0]?.start ?? 0),
      );
      named &&= own[0] === from && own.at(-1) === to;
      found.push(...own);
    }
    return { found, named };
  }
  const pieces = (files: IndexFiles) => [...files.keys()].filter((path) => path.startsWith('index/')).length;

  it('keeps every word, in order, when it is cut', async () => {
    const { index } = await createIndex({ forceLanguage: 'de' });
    for (let page = 0; page < 30; page++) {
      const text = Array.from({ length: 400 }, (_, place) => `wort${(place * 7 + page * 13) % 997}xyz`);
      await index?.addHTMLFile({
        url: `/seite-${page}/`,
        content: `<html lang="de"><body><h1>Seite</h1><p>${text.join(' ')}</p></body></html>`,
      });
    }
    const made = await index?.getFiles();
    await close();
    const files: IndexFiles = new Map(made?.files.map(({ path, content }) => [path, content]));
    const before = { ...(await words(files)), pieces: pieces(files) };
    await cutIndex(files);
    expect(await words(files)).toEqual({ found: before.found, named: true });
    expect(before.found.length).toBeGreaterThan(900);
    expect(pieces(files)).toBeGreaterThan(before.pieces);
  });

  it('is refused in a form that is not known', async () => {
    const entry = new TextEncoder().encode('{"version":"9.0.0","languages":{}}');
    await expect(cutIndex(new Map([['pagefind-entry.json', entry]]))).rejects.toThrow(/Im Suchindex fehlt/);
  });
});
