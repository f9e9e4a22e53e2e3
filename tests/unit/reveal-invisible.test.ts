import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealInvisible } from '../../src/domain/language/reveal-invisible.ts';

describe('revealing invisible characters', () => {
  it('names what turns the reading direction and what nobody sees', () => {
    expect(revealInvisible('a\u202eb\u200bc\u{e0041}')).toEqual([
      { kind: 'text', value: 'a' },
      { kind: 'direction', value: 'U+202E' },
      { kind: 'text', value: 'b' },
      { kind: 'invisible', value: 'U+200B' },
      { kind: 'text', value: 'c' },
      { kind: 'invisible', value: 'U+E0041' },
    ]);
  });

  it('leaves lines, tabs, emoji and joined scripts as they are', () => {
    for (const text of ['zwei\r\nZeilen\tweiter', '👩‍👧 ❤️', 'می‌خواهم', '']) {
      expect(
        revealInvisible(text)
          .map(({ value }) => value)
          .join(''),
      ).toBe(text);
    }
  });

  it('loses no visible character and lets no turning one through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = revealInvisible(text);
        const kept = pieces.filter(({ kind }) => kind === 'text').map(({ value }) => value);
        expect(kept.join('')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b]/u);
        const marks = pieces.filter(({ kind }) => kind !== 'text').length;
        expect(Array.from(kept.join('')).length + marks).toBe(Array.from(text).length);
      }),
    );
  });
});
