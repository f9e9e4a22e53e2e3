import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReservedName, nameSkeleton } from '../../src/domain/language/name-skeleton.ts';
import { visibleCharacters } from '../../src/domain/language/visible-text.ts';
import { commentText } from '../../src/schemas/wire/comment-text.ts';
import { visitorName } from '../../src/schemas/wire/visitor-name.ts';

describe('names', () => {
  test.each([
    'Redaktion',
    'REDAKTION',
    'Die Redaktion',
    'R e d a k t i o n',
    'Rеdаktіоn',
    'Red4kt10n',
    'Rédäktiön',
    'ʀ-Redaktion',
    'Ｍｏｄｅｒａｔｉｏｎ',
    'Admin',
    'аdmin',
    'Bürgermeister',
    'Buergermeister',
    'Stadtverwaltung Bielefeld',
    'Rathaus',
  ])('may not pretend to be an office: %s', (name) => {
    expect(isReservedName(name)).toBe(true);
  });

  test.each([
    'Ada Lovelace',
    'Badminton-Verein',
    'Özlem Yıldız',
    'Jean-Luc',
    'Łukasz',
    '李明',
    'Мария',
    'Quartiersladen Nord',
    'Systemische Beratung',
  ])('may be any person or group: %s', (name) => {
    expect(isReservedName(name)).toBe(false);
    expect(visitorName.safeParse(name).success).toBe(true);
  });

  test('have one skeleton for spellings that look alike', () => {
    expect(nameSkeleton('рaypal')).toBe(nameSkeleton('PayPal'));
    expect(nameSkeleton('𝐀𝐝𝐚')).toBe(nameSkeleton('Ada'));
  });

  test('come out as they look: composed and without space around', () => {
    expect(visitorName.parse('  Rene\u0301 ')).toBe('René');
  });
});

describe('texts', () => {
  test('count only what can be seen', () => {
    expect(visibleCharacters(' a\u200bb\u00ad\u3164c\u{e0041}\ufe0f ')).toEqual(['a', 'b', 'c']);
  });

  test.each([
    'a'.repeat(3999) + '!',
    '\u0301'.repeat(4000),
    '('.repeat(4000),
    ' '.repeat(3999) + 'x',
    'https://'.repeat(500),
    '\u202e\u200b'.repeat(2000),
    'aA1!'.repeat(1000),
  ])('are checked in linear time (%#)', (text) => {
    // A matcher that goes back and forth would take seconds here and run into the time-out of the test.
    for (let time = 0; time < 200; time++) {
      commentText.safeParse(text);
      visitorName.safeParse(text);
      isReservedName(text);
    }
  });

  test('are given back letter by letter when they are taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const result = commentText.safeParse(text);
        if (result.success) expect(result.data).toBe(text);
      }),
    );
  });
});
