import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type HastNode, markdownToHast, mdxToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { needsCompiling } from '../../src/catalogue/loading/needs-compiling.ts';

/** A document as text, without the places of its parts in the source. */
function shapeOf(tree: HastNode): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}

const pieces = [
  'Wohnen',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '### ',
  '> ',
  '**',
  '_',
  '`',
  '[^quelle]',
  '[Seite](/module/)',
  '&',
  '"',
  '    ',
  '\t',
  '<b>',
  '<https://example.org>',
  '{1 + 1}',
  'import x from "y"',
  'export const a = 1',
  '![Bild](bild.png)',
  'a | b\n--- | ---\n',
];

describe('a text of an MDX entry that is not compiled', () => {
  it('reads in Markdown as it does in MDX, whatever it is made of', () => {
    let looked = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        if (needsCompiling(text)) return;
        looked += 1;
        expect(shapeOf(markdownToHast(text))).toBe(shapeOf(mdxToHast(text)));
      }),
      { numRuns: 2000 },
    );
    expect(looked).toBeGreaterThan(200);
  });

  it('is every text of this catalogue', () => {
    const folder = 'content';
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(needsCompiling)).toEqual([]);
  });

  it.each([
    '<Hinweis />',
    'Zwei mal zwei ist {2 * 2}.',
    'import Hinweis from "./Hinweis.astro"',
    'Ein Satz.\n\nexport const jahr = 2026',
    '    eingerückt wie ein Programm',
    '![Der Hof](./hof.jpg)',
  ])('is never one like %j', (text) => {
    expect(needsCompiling(text)).toBe(true);
  });
});
