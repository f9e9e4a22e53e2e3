import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/source-imports.ts';

const sources = readSources();
/** Files that belong to the repository: those git knows and those it would take. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

describe('names', () => {
  it('of top-level entries are those of the layout', () => {
    const known = new Set([
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'astro.config.mjs',
      'src',
      'content',
      'public',
      'tests',
      'README.md',
      'LICENSE',
      'LICENSES',
      'REUSE.toml',
      'SECURITY.md',
      'publiccode.yml',
    ]);
    const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((name) => !known.has(name) && !name.startsWith('.'))).toEqual([]);
  });

  it('of source files are borne by one file each; routes are named by their address', () => {
    const names = sources.map(({ path }) => path).filter((path) => !path.startsWith('src/pages/'));
    const twice = Map.groupBy(names, (path) => basename(path));
    expect([...twice.values()].filter((paths) => paths.length > 1)).toEqual([]);
  });

  it('of source files say what is in them', () => {
    const vague = /^(utils|helpers|types|index|misc|common|shared)\.tsx?$/;
    const wrong = sources
      .filter(({ path }) => !path.startsWith('src/pages/'))
      .filter(
        ({ path }) =>
          vague.test(basename(path)) ||
          !/^([a-z0-9]+(-[a-z0-9]+)*(\.config)?\.ts|[A-Z][A-Za-z0-9]*\.(astro|tsx))$/.test(basename(path)),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

/** Code without comments and imports, in which words such as "as" would mislead. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^import[\s\S]*?;$/gm, '');
}

describe('sources', () => {
  it('stay short enough to be read in one go', () => {
    const long = sources.filter(({ lines, path }) => lines > 400 && !path.startsWith('src/i18n/'));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('silence the type checker nowhere', () => {
    // Casts are refused by the linter.
    const silenced = sources.filter(
      ({ text }) =>
        /@ts-(ignore|nocheck|expect-error)/.test(text) || /: any\b|<any>/.test(withoutComments(text)),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('carry a docstring on every exported function', () => {
    const bare = sources
      .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('src/pages/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/(?:^|\n)(?!\s*\*\/)([^\n]*)\nexport (?:async )?function (\w+)/g)]
          .filter(
            (match) =>
              !/\*\/\s*$/.test(match[1] ?? '') && !/^export (?:async )?function/.test(match[1] ?? ''),
          )
          .map((match) => `${path}: ${match[2] ?? ''}`),
      );
    expect(bare).toEqual([]);
  });
});

describe('the repository', () => {
  const texts = files.filter(
    (file) =>
      /\.(ts|tsx|astro|mjs|css|scss|json|yaml|mdx|md|html)$/.test(file) && file !== 'package-lock.json',
  );

  it('names no host of fonts, counters or content networks in what is shipped', () => {
    const thirdParty = /https?:\/\/(fonts\.|cdn\.|unpkg|www\.google|ajax\.)/;
    const found = texts.filter(
      (file) => /^(src|content|public)\//.test(file) && thirdParty.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('names no path of a machine and no registry', () => {
    const pattern = new RegExp(
      [
        '(?<![\\w.])/home/[a-z]',
        '(?<![\\w.])/Users/[a-z]',
        '(?<![\\w.])/ro' + 'ot/',
        'registry\\.' + 'npmjs',
      ].join('|'),
    );
    expect(texts.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no test that is switched off', () => {
    const off = new RegExp('\\b(it|test|describe)\\.(only|sk' + 'ip|todo|fixme)\\(');
    expect(texts.filter((file) => file.startsWith('tests/') && off.test(readFileSync(file, 'utf8')))).toEqual(
      [],
    );
  });
});
