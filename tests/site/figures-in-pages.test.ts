import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/config/routes.ts';
import { figureText, placeText } from '../../src/i18n/figure-text.ts';
import { figuresData } from '../../src/schemas/wire/module-record.ts';
import { builtPages, dist } from '../support/built-site.ts';

const { figures } = figuresData.parse(JSON.parse(readFileSync(join(dist, dataFiles.figures), 'utf8')));
const shown = builtPages().map(({ address, root }) => ({
  address,
  items: root.querySelectorAll('li.figure'),
}));

/** What a figure stands for, as pages say it. */
const scopeWords = /ein Ort|\d+ Orte zusammen|ganzes Programm|je (?:Person|Fall|Wohnung|Veranstaltung)/;

describe('a documented figure in a page', () => {
  it('has place, year and scope beside it, and leads to its source', () => {
    const items = shown.flatMap(({ address, items }) => items.map((item) => ({ address, item })));
    expect(items.length).toBeGreaterThan(figures.length);
    for (const { address, item } of items) {
      const where = `${address}: ${item.text}`;
      const context = item.querySelector('.figure__context');
      expect(context?.text, where).toMatch(/, (?:\d{4}|ohne Jahr)/);
      expect(context?.text, where).toMatch(scopeWords);
      // By the mark of a note, by the source itself, or by the page of the place, which has it.
      expect(item.querySelectorAll('a[href]').length, where).toBeGreaterThan(0);
    }
  });

  it('stands in the page of its entry, with its amount and what it is from', () => {
    for (const { entry, collection, ...figure } of figures) {
      if (collection === 'modules') continue;
      const page = shown.find(({ address }) => address === figure.address);
      const texts = page?.items.map((item) => item.text.replaceAll(/\s+/g, ' ')) ?? [];
      expect(
        texts.some((words) => words.includes(figureText(figure)) && words.includes(placeText(figure))),
        `${entry}: ${figureText(figure)}, ${placeText(figure)}`,
      ).toBe(true);
    }
  });
});
