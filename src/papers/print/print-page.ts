import { site } from '../../config/site.ts';
import { language } from '../look/look.ts';
import { element, escaped, markupText } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { printNodes } from './print-nodes.ts';
import { pageStyles, textStyles } from './print-styles.ts';

/**
 * A paper as a page that a browser prints into a tagged PDF.
 *
 * @param fontStyles the `@font-face` rules of the letters
 * @param byHand true where it is filled in on paper
 */
export function printPage(paper: Paper, fontStyles: string, byHand: boolean): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"/>`,
    `<title>${escaped(paper.title)}</title>`,
    markupText(element('meta', { name: 'author', content: site.name })),
    `<style>${fontStyles}\n${pageStyles(paper)}\n${textStyles(paper, 'body', byHand)}\nbody { margin: 0; }</style>`,
    '</head><body><main>',
    ...printNodes(paper).map(markupText),
    '</main></body></html>',
  ].join('\n');
}
