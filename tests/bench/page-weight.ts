import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { dist } from '../support/built-site.ts';
import type { Figure } from './figure.ts';

/** Size in bytes of what a browser receives: the brotli copy where there is one, else the file. */
export function sent(path: string): number {
  try {
    return statSync(`${path}.br`).size;
  } catch {
    return statSync(path).size;
  }
}

/** What the heaviest module page sends before anybody touches it. */
export function benchPageWeight(): Figure[] {
  const pages = readdirSync(join(dist, 'module'))
    .map((name) => join(dist, 'module', name, 'index.html'))
    .filter((path) => {
      try {
        return readFileSync(path, 'utf8').includes('data-rating-place');
      } catch {
        return false;
      }
    });
  const weights = pages.map((path) => {
    const root = parse(readFileSync(path, 'utf8'));
    const files = (selector: string, attribute: string) =>
      root
        .querySelectorAll(selector)
        .reduce((sum, element) => sum + sent(join(dist, element.getAttribute(attribute) ?? '')), 0);
    const script = files('script[src]', 'src');
    const style = files('link[rel="stylesheet"]', 'href');
    return { page: sent(path) + style + script, script, fonts: files('link[as="font"]', 'href') };
  });
  const most = (pick: (weight: (typeof weights)[number]) => number) => Math.max(...weights.map(pick)) / 1000;
  return [
    {
      name: 'heaviest module page, HTML + CSS + JS',
      value: most(({ page }) => page),
      unit: 'kB',
      aim: '≤ 35',
    },
    { name: 'of which JS', value: most(({ script }) => script), unit: 'kB', aim: '≤ 5' },
    { name: 'fonts', value: most(({ fonts }) => fonts), unit: 'kB', aim: '≤ 60' },
  ];
}
