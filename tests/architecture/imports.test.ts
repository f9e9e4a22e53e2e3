import { describe, expect, it } from 'vitest';
import { readSources } from '../support/source-imports.ts';

const sources = readSources();

/** The folder of a file that the table of responsibilities names. */
function areaOf(path: string): string {
  const [, area = '', part = ''] = path.split('/');
  if (path === 'src/content.config.ts') return 'content.config';
  return area.includes('.') ? 'root' : area === 'islands' ? `islands/${part}` : area;
}

/** What each folder may import, besides itself. `.github/CONTRIBUTING.md` explains each line. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: [],
  schemas: ['domain'],
  i18n: ['domain'],
  authoring: ['schemas', 'domain', 'config', 'i18n'],
  catalogue: ['schemas', 'domain', 'config', 'i18n'],
  papers: ['domain', 'i18n', 'config', 'styles'],
  search: ['domain', 'config'],
  feedback: ['schemas', 'domain', 'i18n'],
  views: ['domain', 'i18n', 'config'],
  components: ['views', 'domain', 'i18n', 'config', 'islands'],
  layouts: ['domain', 'i18n', 'config', 'islands', 'components', 'styles'],
  pages: [
    'catalogue',
    'components',
    'layouts',
    'views',
    'domain',
    'i18n',
    'config',
    'schemas',
    'search',
    'islands',
    'papers',
    'styles',
  ],
  // Only wires: hands the catalogue how entries are read.
  'content.config': ['domain', 'schemas', 'catalogue', 'authoring'],
};
const allowedOfIslands = ['views', 'papers', 'domain', 'i18n', 'config', 'search', 'islands/shared'];

function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === to) return true;
  if (from.startsWith('islands/')) return allowedOfIslands.includes(to) || (to === 'schemas' && typeOnly);
  if (from === 'views' && to === 'schemas') return typeOnly;
  const target = to.startsWith('islands/') ? 'islands' : to;
  // The words of the interface may name types of the rules, but need no rule at run time.
  if (from === 'i18n') return target === 'domain' && typeOnly;
  return allowed[from]?.includes(target) ?? false;
}

describe('the arrows between folders', () => {
  it('only point where the table of responsibilities allows', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !mayImport(areaOf(path), areaOf(target.path), target.typeOnly))
        .map((target) => `${path} imports ${target.path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are read from real imports', () => {
    expect(sources.length).toBeGreaterThan(60);
    const pages = sources.find(({ path }) => path === 'src/pages/module/[slug].astro');
    expect(pages?.imports.map(({ path }) => path)).toContain('src/catalogue/relations.ts');
    expect(mayImport('domain', 'schemas', false)).toBe(false);
    expect(mayImport('islands/search', 'islands/catalogue', false)).toBe(false);
  });

  it('never lead in a circle', () => {
    const targets = new Map(
      sources.map(({ path, imports }) => [path, imports.filter((i) => !i.typeOnly).map((i) => i.path)]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      else if (!done.has(path)) {
        for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
        done.add(path);
      }
    };
    for (const path of targets.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('keep astro:content to the catalogue and to pages that render an entry', () => {
    const readers = sources
      .filter(({ packages }) => packages.includes('astro:content'))
      .filter(
        ({ path, text }) =>
          !path.startsWith('src/catalogue/') &&
          /import \{(?! render )/.test(/^.*astro:content.*$/m.exec(text)?.[0] ?? ''),
      )
      .map(({ path }) => path);
    expect(readers).toEqual(['src/content.config.ts']);
  });

  it('keep the environment to the entries of the endpoint', () => {
    const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    expect(readers.filter((path) => !path.startsWith('src/feedback/entry/'))).toEqual([]);
  });

  it('let rules and schemas depend on no package but zod', () => {
    const rules = sources.filter(({ path }) => path.startsWith('src/domain/'));
    expect(rules.flatMap(({ packages }) => packages)).toEqual([]);
    const schemas = sources.filter(({ path }) => path.startsWith('src/schemas/'));
    expect(new Set(schemas.flatMap(({ packages }) => packages))).toEqual(new Set(['zod']));
  });
});
