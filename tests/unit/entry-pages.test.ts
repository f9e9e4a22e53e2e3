import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryPages } from '../../src/catalogue/publishing/entry-pages.ts';
import { readContentTexts } from '../../src/catalogue/publishing/content-texts.ts';

describe('the pages of entries', () => {
  let folder = '';
  const since = Date.now() - 60_000;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(address: string, html = `<html>${address}</html>\n`): string {
    const file = join(folder, address, 'index.html');
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(file, html);
    return file;
  }

  /** Collects what is given, with the number of pages that had been written by then. */
  async function collect(expected: readonly string[], build: (done: () => void) => Promise<void>) {
    const site = { areBuilt: false };
    const given: string[] = [];
    const reading = (async () => {
      for await (const page of entryPages({ folder, since, areBuilt: () => site.areBuilt }, expected)) {
        expect(page.content.toString()).toContain(page.address);
        given.push(`${page.address}${site.areBuilt ? ' at the end' : ''}`);
      }
    })();
    await build(() => (site.areBuilt = true));
    await reading;
    return given;
  }

  it('come in their order while the others are still being written', async () => {
    const given = await collect(['/module/b/', '/module/a/', '/projekte/c/'], async (done) => {
      write('/projekte/c/');
      write('/foerderung/');
      write('/module/b/');
      await wait(150);
      write('/module/a/');
      await wait(400);
      done();
    });
    expect(given).toEqual(['/foerderung/', '/module/a/', '/module/b/', '/projekte/c/']);
  });

  it('come once they are whole, and not from an earlier build', async () => {
    const old = write('/module/old/');
    utimesSync(old, new Date(since - 1000), new Date(since - 1000));
    const given = await collect(['/module/half/', '/module/old/'], async (done) => {
      write('/foerderung/');
      write('/module/half/', '<html>/module/half/ <p>');
      await wait(150);
      write('/module/half/', '<html>/module/half/ <p></p></html>');
      await wait(200);
      done();
    });
    expect(given).toEqual(['/foerderung/', '/module/half/']);
  });

  it('are all given in the end, those that nobody expected and those behind one that never comes', async () => {
    const given = await collect(['/module/never/', '/module/zuletzt/'], async (done) => {
      write('/module/zuletzt/');
      write('/wissen/unerwartet/');
      write('/foerderung/');
      write('/module/phase/planung/');
      await wait(150);
      done();
    });
    expect(given).toEqual(['/foerderung/', '/module/zuletzt/ at the end', '/wissen/unerwartet/ at the end']);
  });
});

describe('what the search is told of the content', () => {
  it('names the page of every entry that has one and is no draft', () => {
    const { texts, addresses } = readContentTexts('content');
    expect(addresses).toContain('/module/mieterbeirat/');
    expect(addresses).toContain('/wissen/beteiligungsstufen/');
    expect(
      addresses.filter((address) => !/^\/(?:module|fallbeispiele|projekte|wissen)\//.test(address)),
    ).toEqual([]);
    expect(texts.length).toBeGreaterThan(addresses.length);
    expect(texts.join(' ')).toContain('Mieterbeirat');
  });
});
