import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/source-imports.ts';

/** What German text looks like where identifiers, keys and addresses are lower case, ASCII and without spaces. */
const german = [/\p{L}*[äöüß]\p{L}{2}|\p{L}{2}[äöüß]/iu, /[„“‚‘]/, /\p{L}{2} \p{L}{2}/u, /^\p{Lu}\p{Ll}{2}/u];

/** Where German is no sentence of the interface but what the rule is about. */
const subjects: readonly RegExp[] = [
  // Characters that look alike, and abbreviations that are no word of any sentence.
  /^src\/domain\/language\/(?:confusables|universal-abbreviations)\.ts$/,
  // How laws are cited.
  /^src\/domain\/law\/laws\.ts$/,
];

/** The texts of a source that may be shown: not those of imports, types and errors, which speak to developers. */
function textsOf(path: string, source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return texts;
}

describe('the rules', () => {
  it('say nothing in German: that stands in src/i18n', () => {
    const found = readSources()
      .filter(({ path }) => path.startsWith('src/domain/') && !subjects.some((one) => one.test(path)))
      .flatMap(({ path, text }) =>
        textsOf(path, text)
          .filter((words) => german.some((sign) => sign.test(words)))
          .map((words) => `${path}: ${words}`),
      );
    expect(found).toEqual([]);
  });

  it('would be caught saying it', () => {
    const source = [
      "const label = 'Zeitraum';",
      "const gap = 'weitere Module';",
      'const quoted = `${name}“`;',
      "const fits = { mittel: 'längere' };",
      "const key = 'verein-initiative';",
      "throw new RangeError('a dimension is missing');",
    ].join('\n');
    const caught = textsOf('rule.ts', source).filter((words) => german.some((sign) => sign.test(words)));
    expect(caught).toEqual(['Zeitraum', 'weitere Module', '“', 'längere']);
  });
});

describe('every text', () => {
  /** Keys of the lists of texts, at the beginning of their line. */
  const key = /^\s+'([\w-]+(?:\.[\w-]+)+)':/gm;
  const lists = readSources().filter(({ path }) => path.startsWith('src/i18n/'));
  const code = [
    ...readSources().map(({ text }) => text.replace(key, '')),
    ...readdirSync('.config/tasks').map((name) => readFileSync(`.config/tasks/${name}`, 'utf8')),
  ].join('\n');

  // Gathered once: to look through all code for every key takes longer than all other tests of this kind together.
  const found = (pattern: RegExp) => new Set([...code.matchAll(pattern)].map(([, words = '']) => words));
  /** Words with the marks they stand between. */
  const literals = found(/(?=((['"`])[\w.-]+\2))/g);
  const beginningsOfTemplates = found(/`([\w.-]+)\.\$\{/g);
  const endsOfTemplates = found(/\}\.([\w.-]+)`/g);
  const hasOpenTemplates = code.includes('}.${');

  /** Whether the key stands somewhere, or a template that may make it. */
  function isAskedFor(name: string): boolean {
    const [first = '', ...rest] = name.split('.');
    const asked = [name, name.replace(/\.(?:one|many|zero)$/, '')];
    const beginnings = rest.map((_, index) => [first, ...rest.slice(0, index)].join('.'));
    return (
      asked.some((one) => ["'", '"', '`'].some((mark) => literals.has(mark + one + mark))) ||
      beginnings.some((beginning) => beginningsOfTemplates.has(beginning)) ||
      // What begins a key may be chosen from words that stand elsewhere.
      (literals.has(`'${first}'`) && (endsOfTemplates.has(rest.join('.')) || hasOpenTemplates))
    );
  }

  it('is shown somewhere', () => {
    const keys = lists.flatMap(({ text }) => [...text.matchAll(key)].map((match) => match[1] ?? ''));
    expect(keys.length).toBeGreaterThan(1500);
    expect(keys.filter((one) => !isAskedFor(one))).toEqual([]);
  });
});
