import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkCharacters } from '../../src/authoring/checking/check-characters.ts';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { xmlCharacters } from '../../src/domain/language/xml-characters.ts';
import { feedAnswer } from '../../src/pages/_feed-answer.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import type { Content, Paper } from '../../src/papers/model/paper.ts';
import { writeOdt } from '../../src/papers/odt/write-odt.ts';
import { printPage } from '../../src/papers/print/print-page.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import { smallestContent } from '../support/smallest-content.ts';

/** What the production Char of XML 1.0 leaves out, written the other way round than in the product. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Any text, with what breaks files far more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\uFFFE',
        '\uFFFF',
        '\uD83C',
        '\uDF89',
        '\u0000',
        '\u000B',
        '\u001F',
        '\u007F',
        ']]>',
        '&<"',
        '🎉',
      ),
      fc.constantFrom('büro', 'Quartiers', ' ', '\n'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

function paperOf(text: string): Paper {
  const content: Content = [
    { kind: 'text', text, strong: true },
    { kind: 'blank', label: text },
  ];
  const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  return {
    title: text,
    summary: text,
    day: '2026-11-30',
    imprint: text,
    text: 'normal',
    page: 'portrait',
    blocks: [
      { kind: 'heading', level: 2, content },
      { kind: 'paragraph', content },
      { kind: 'notice', content },
      { kind: 'note', content },
      { kind: 'list', ordered: false, items: [{ box: false, content }] },
      { kind: 'facts', rows: [{ name: text, content }] },
      { kind: 'table', caption: text, header: [content], rows: [{ role: 'plain', cells: [content] }] },
      { kind: 'picture', alternative: text, picture: { png, width: 10, height: 10 } },
    ],
  };
}

/** The parts of an office file that hold forbidden characters, or are not UTF-8. */
function brokenParts(file: Uint8Array): string[] {
  const strict = new TextDecoder('utf-8', { fatal: true });
  return Object.entries(unzipSync(file))
    .filter(([path, bytes]) => !path.endsWith('.png') && forbidden.test(strict.decode(bytes)))
    .map(([path]) => path);
}

describe('characters that XML 1.0 forbids', () => {
  it('are left out, and nothing else is', () => {
    expect(xmlCharacters('Quartiers\uFFFEbüro')).toBe('Quartiersbüro');
    expect(xmlCharacters('eins\u000Bzwei\u000Cdrei')).toBe('eins\nzwei\ndrei');
    expect(xmlCharacters('\uD83C allein, zusammen \uD83C\uDF89')).toBe(' allein, zusammen 🎉');
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = xmlCharacters(text);
        expect(clean).not.toMatch(forbidden);
        expect(clean).toBe(xmlCharacters(clean));
        if (!forbidden.test(text)) expect(clean).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('never reach a DOCX file', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(brokenParts(await writeDocx(paperOf(text)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('never reach an ODT file or a page to print', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(brokenParts(writeOdt(paperOf(text)))).toEqual([]);
        expect(forbidden.test(printPage(paperOf(text), '', false))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('never reach an XLSX file', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const file = await writeXlsx({
          title: text,
          summary: text,
          day: '2026-11-30',
          imprint: text,
          sheets: [
            {
              name: `S${text}`,
              lead: { title: text, text },
              columns: [{ title: text, width: 20, choices: [text] }],
              rows: [{ role: 'plain', cells: [{ format: 'text', value: { kind: 'words', text } }] }],
              firstColumnStays: false,
            },
          ],
        });
        expect(brokenParts(file)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('never reach a feed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await feedAnswer(`<feed>${text}</feed>`).text()).not.toMatch(forbidden);
      }),
      { numRuns: 1000 },
    );
  });

  it('are refused in content, whatever the key, so that no page, feed or drawing holds them', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, body) => {
        const entry = {
          collection: 'modules' as const,
          id: 'a',
          file: 'a.mdx',
          data: { steps: [{ title: 'gut', text: value }] },
          body,
          bodyLine: 1,
          lineOf: () => 1,
        };
        const broken = (text: string) => forbidden.test(text);
        expect(checkCharacters(entry).map(({ field }) => field)).toEqual([
          ...(broken(value) ? ['steps.0.text'] : []),
          ...(broken(body) ? ['Text'] : []),
        ]);
      }),
      { numRuns: 1000 },
    );
    const folder = smallestContent({
      'content/modules/beispiel.mdx': (text) =>
        text
          .replace('title: Beispielmodul', String.raw`title: "Quartiers\uFFFEbüro"`)
          .replace('Ein Absatz', 'Ein\u0000 Absatz'),
    });
    const said = checkContent(folder).problems.map(formatProblem);
    folder.remove();
    expect(said).toEqual([
      expect.stringMatching(/beispiel\.mdx:2 · title: erwartet nur Zeichen.*gefunden U\+FFFE → Löschen/),
      expect.stringMatching(/beispiel\.mdx:\d+ · Text: .*gefunden U\+0000/),
    ]);
  });
});
