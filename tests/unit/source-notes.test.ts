import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import {
  escapeHtml,
  numberSources,
  paragraphsHtml,
  proseHtml,
} from '../../src/components/entry/prose-html.ts';
import { collectNoteAnchors } from '../../src/domain/language/note-anchors.ts';
import { noteIds, splitNotes, withoutNotes } from '../../src/domain/language/source-notes.ts';

const numbers = numberSources([{ id: 'eins' }, { id: 'zwei' }]);

describe('source notes', () => {
  it('split a text without losing a letter', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('[^eins]'))), (pieces) => {
        const plain = pieces.join('');
        const joined = splitNotes(plain)
          .map((part) => (part.kind === 'text' ? part.text : `[^${part.id}]`))
          .join('');
        expect(joined).toBe(plain);
      }),
    );
  });

  it('leave no trace where they cannot be followed', () => {
    expect(withoutNotes('Das gilt.[^eins] Und das [^zwei].')).toBe('Das gilt. Und das.');
  });

  it('become numbered links with anchors of their own', () => {
    const html = parse(proseHtml('Eins.[^eins] Zwei.[^zwei][^redaktion]', numbers, 'objective'));
    const links = html.querySelectorAll('a');
    expect(links.map((link) => [link.text, link.getAttribute('href'), link.id])).toEqual([
      ['1', '#quelle-eins', 'beleg-objective-1'],
      ['2', '#quelle-zwei', 'beleg-objective-2'],
      ['R', '#quelle-redaktion', 'beleg-objective-3'],
    ]);
  });

  it('have the anchors that the list of sources jumps back to', () => {
    const data = {
      objective: 'A[^eins]\n\nB[^zwei]',
      steps: [{ text: 'C[^eins]', figures: [{ sources: ['zwei'] }] }],
      sources: [{ title: 'D[^eins]' }],
    };
    const anchors = collectNoteAnchors(data, 'E[^eins] F[^zwei]');
    expect(anchors.get('eins')).toEqual(['beleg-objective-1', 'beleg-steps-0-text-1', 'beleg-text-1']);
    expect(anchors.get('zwei')).toEqual([
      'beleg-objective-2',
      'beleg-steps-0-figures-0-sources-0-1',
      'beleg-text-2',
    ]);
    const html = paragraphsHtml(data.objective, numbers, 'objective');
    expect(html).toContain('id="beleg-objective-1"');
    expect(html).toContain('id="beleg-objective-2"');
    expect(html.match(/<p>/g)).toHaveLength(2);
  });
});

describe('texts of entries', () => {
  it('never become elements of the page', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', '/', '!', ' ', "'") }),
        (plain) => {
          const root = parse(`<div>${escapeHtml(plain)}</div>`, { comment: true });
          expect(root.querySelectorAll('*')).toHaveLength(1);
          expect(root.text).toBe(plain);
        },
      ),
    );
  });

  it('keep their notes when they hold markup', () => {
    const html = proseHtml('<img src=x onerror=alert(1)>[^eins]', numbers, 'x');
    expect(html).not.toContain('<img');
    expect(noteIds('<b>[^eins]')).toEqual(['eins']);
  });
});
