import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/config/routes.ts';
import { de } from '../../src/i18n/de.ts';
import { builtPages, dist, isServed } from '../support/built-site.ts';

const pages = builtPages();
const at = new Map(pages.map((page) => [page.address, page]));

/** The addresses of all pages for which a condition fails, with what was found. */
function failing(check: (page: (typeof pages)[number]) => string | undefined): string[] {
  return pages.flatMap((page) => {
    const found = check(page);
    return found === undefined ? [] : [`${page.address}: ${found}`];
  });
}

describe('every page', () => {
  it('of the registry is there', () => {
    expect(Object.values(routes).filter((route) => !isServed(route))).toEqual([]);
    expect(pages.length).toBeGreaterThan(70);
  });

  it('is German, with one heading of the first level', () => {
    expect(
      failing(({ root }) =>
        root.querySelector('html')?.getAttribute('lang') === 'de' ? undefined : 'language',
      ),
    ).toEqual([]);
    expect(
      failing(({ root }) =>
        root.querySelectorAll('h1').length === 1 ? undefined : `${root.querySelectorAll('h1').length} h1`,
      ),
    ).toEqual([]);
  });

  it('passes over no level of headings', () => {
    expect(
      failing(({ root }) => {
        const levels = root
          .querySelectorAll('main h1, main h2, main h3, main h4')
          .map((heading) => Number(heading.tagName[1]));
        const jump = levels.find((level, index) => level - (levels[index - 1] ?? 0) > 1);
        return jump === undefined ? undefined : `h${jump} after ${levels.join(' ')}`;
      }),
    ).toEqual([]);
  });

  it('has a title of its own and a description', () => {
    const titles = pages.map(({ root }) => root.querySelector('title')?.text ?? '');
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
    expect(
      failing(({ root }) =>
        (root.querySelector('meta[name="description"]')?.getAttribute('content')?.length ?? 0) > 20
          ? undefined
          : 'description',
      ),
    ).toEqual([]);
  });

  it('says for link previews and search engines what it is', () => {
    expect(
      failing(({ root, address }) => {
        const property = (name: string) =>
          root.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
        const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
        if (address !== '/404.html' && !canonical.endsWith(address)) return `canonical ${canonical}`;
        if (
          property('og:title') === '' ||
          property('og:description') === '' ||
          !property('og:url').startsWith('http')
        )
          return 'og';
        const image = new URL(property('og:image')).pathname;
        return isServed(image) ? undefined : `image ${image}`;
      }),
    ).toEqual([]);
  });

  it('carries structured data that can be read', () => {
    for (const { root } of pages) {
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
        const data: unknown = JSON.parse(script.text);
        expect(data).toMatchObject({ '@context': 'https://schema.org' });
      }
    }
    const types = at
      .get('/module/mieterbeirat/')
      ?.root.querySelectorAll('script[type="application/ld+json"]')
      .map((s) => s.text);
    expect(types?.join()).toMatch(/"Article".*"BreadcrumbList"/s);
  });

  it('loads nothing from another host', () => {
    expect(
      failing(({ root }) => {
        const loaded = root
          .querySelectorAll(
            'script[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], img, source, iframe, video, audio, object, embed',
          )
          .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.tagName);
        const foreign = loaded.filter((address) => !/^\/(?!\/)/.test(address));
        return foreign.length > 0 ? foreign.join() : undefined;
      }),
    ).toEqual([]);
    const css = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.css'));
    expect(css.length).toBeGreaterThan(0);
    for (const name of css) {
      const addresses = [
        ...readFileSync(join(dist, '_astro', name), 'utf8').matchAll(/url\(["']?([^)"']+)/g),
      ].map((m) => m[1] ?? '');
      expect(addresses.filter((address) => !/^(\/(?!\/)|data:)/.test(address))).toEqual([]);
    }
  });

  it('needs no exception from a strict Content-Security-Policy', () => {
    expect(
      failing(({ root }) => {
        const inline = root
          .querySelectorAll('script')
          .filter((s) => !s.hasAttribute('src') && s.getAttribute('type') !== 'application/ld+json');
        const styled = root.querySelectorAll('style, [style]');
        const handlers = root
          .querySelectorAll('*')
          .filter((e) => Object.keys(e.attributes).some((name) => name.startsWith('on')));
        return inline.length + styled.length + handlers.length > 0
          ? 'inline script, style or handler'
          : undefined;
      }),
    ).toEqual([]);
    expect(readFileSync(join(dist, '_headers'), 'utf8')).not.toContain('unsafe-inline');
  });

  it('links only to pages and places that exist', () => {
    const ids = new Map(
      pages.map(({ address, root }) => [address, new Set(root.querySelectorAll('[id]').map((e) => e.id))]),
    );
    expect(
      failing(({ root, address }) => {
        const broken = root.querySelectorAll('a[href]').flatMap((link) => {
          const href = link.getAttribute('href') ?? '';
          if (/^(https?:|mailto:)/.test(href)) return [];
          const [path = '', fragment] = href.split('#');
          const page = path === '' ? address : path.replace(/\?.*$/, '');
          if (!isServed(page)) return [href];
          if (fragment !== undefined && fragment !== '' && ids.get(page)?.has(fragment) === false)
            return [href];
          return [];
        });
        return broken.length > 0 ? [...new Set(broken)].join(' ') : undefined;
      }),
    ).toEqual([]);
  });

  it('uses no id twice', () => {
    expect(
      failing(({ root }) => {
        const ids = root.querySelectorAll('[id]').map((element) => element.id);
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
        return twice.length > 0 ? twice.join() : undefined;
      }),
    ).toEqual([]);
  });

  it('shows every key of the interface as words', () => {
    const keys = Object.keys(de);
    expect(
      failing(({ root }) =>
        keys.find((key) =>
          new RegExp(`\\b${key.replaceAll('.', '\\.')}\\b`).test(root.querySelector('body')?.text ?? ''),
        ),
      ),
    ).toEqual([]);
    expect(
      failing(
        ({ root }) => /\{\w+\}|undefined|\[object|NaN/.exec(root.querySelector('body')?.text ?? '')?.[0],
      ),
    ).toEqual([]);
  });
});

describe('the built folder', () => {
  it('has compressed copies of every larger text file', () => {
    const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(html|css|js|svg|xml)$/.test(name),
    );
    const missing = texts.filter(
      (name) => readFileSync(join(dist, name)).length >= 860 && !existsSync(join(dist, `${name}.br`)),
    );
    expect(missing).toEqual([]);
  });

  it('lists the modules for the endpoint', () => {
    const slugs: unknown = JSON.parse(readFileSync(join(dist, '_build/slugs.json'), 'utf8'));
    const expected = pages
      .flatMap(({ address }) => /^\/module\/([a-z0-9-]+)\/$/.exec(address)?.[1] ?? [])
      .filter((slug) => slug !== 'tabelle');
    expect(slugs).toEqual(expected.sort());
  });

  it('has a site map with the pages that may be found', () => {
    const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain('/module/mieterbeirat/');
    expect(map).not.toContain('/suche/');
  });

  it('leaves drafts and templates out', () => {
    expect(pages.filter(({ address }) => address.includes('vorlage/'))).toEqual([]);
  });
});
