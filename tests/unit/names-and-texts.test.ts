import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, cleanText } from '../../src/domain/language/clean-text.ts';
import { nameSkeleton } from '../../src/domain/language/name-skeleton.ts';
import { visibleCharacters } from '../../src/domain/language/visible-text.ts';
import { soundsOfficial } from '../../src/feedback/operations/sounds-official.ts';
import { commentText } from '../../src/schemas/wire/comment-text.ts';
import { isReservedName } from '../../src/schemas/wire/reserved-names.ts';
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
    'REDАKTІON',
    'Ꭱedaktion',
    'ⲅedaktion',
    'Redak\u00adtion',
    'Re\u200cdak\u200dtion',
    'Adrninistrator',
    'Stadtverwaӏtung',
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

  test.each([
    'Landrat',
    'Die Redakteurin',
    'Landrätin Muster',
    'Lаndrаt',
    'Dezernentin',
    'Stadt Beispiel',
    'LANDRAT a. D.',
  ])('are taken and shown to the desk where they sound like an office: %s', (name) => {
    expect(soundsOfficial(name)).toBe(true);
    expect(visitorName.safeParse(name).success).toBe(true);
  });

  test.each(['Ada Lovelace', 'Amtsberg-Fan', 'Stadtteilladen', 'Kreisel e. V.', 'Ministrantin', 'Hamta'])(
    'do not sound like an office: %s',
    (name) => expect(soundsOfficial(name)).toBe(false),
  );

  test.each([
    ['an emoji with its selector', 'Anna ❤\ufe0f', 'Anna ❤\ufe0f'],
    ['a family of emoji', 'Wir 👨\u200d👩\u200d👧', 'Wir 👨\u200d👩\u200d👧'],
    [
      'a flag made of tags',
      'Owen 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
      'Owen 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ],
    ['a keycap', 'Gruppe 1\ufe0f\u20e3', 'Gruppe 1\ufe0f\u20e3'],
    ['a soft hyphen in a word', 'Nachbar\u00adschaft', 'Nachbar\u00adschaft'],
    ['a joiner between Persian letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner between Indic letters', 'ක්\u200dරි', 'ක්\u200dරි'],
    ['a selected form of an ideograph', '辻\u{e0100}', '辻\u{e0100}'],
    ['a line break', 'Ada\r\nBcc: x@example.org', 'Ada Bcc: x@example.org'],
    ['a vertical tab', 'Ada\u000bLovelace', 'Ada Lovelace'],
    ['a turned direction', 'Ada\u202e', 'Ada'],
    ['tag characters', 'Ada\u{e0061}', 'Ada'],
    ['a zero-width space', 'A\u200bda', 'Ada'],
    ['a joiner that joins nothing', 'Ada\u200d Lovelace\u200c', 'Ada Lovelace'],
    ['a selector that selects nothing', 'A\ufe0fda', 'Ada'],
    ['a soft hyphen at an end', '\u00adAda\u00ad', 'Ada'],
    ['fillers alone', '\u3164\u115f', ''],
    ['NUL and no character', 'A\u0000d\ufffea', 'Ada'],
  ])('keep what a reader sees and lose what nobody could: %s', (_what, given, kept) => {
    expect(cleanName(given)).toBe(kept);
    expect(cleanName(kept)).toBe(kept);
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
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const result = commentText.safeParse(text);
        if (result.success) expect(result.data).toBe(text);
      }),
    );
  });

  test.each([
    ['a vertical tab of Word', 'Erste Zeile\u000bzweite', 'Erste Zeile\nzweite'],
    ['other ends of lines', 'a\fb\u0085c\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['a line break of Windows', 'a\r\nb\tc', 'a\r\nb\tc'],
    ['control characters', 'Be\u0007ratung\u0000 gut\u009f', 'Beratung gut'],
    ['no characters', 'a\ufffe\uffff\ufdd0\u{1fffe}b', 'ab'],
    ['a hidden text of tags', 'gut\u{e0062}\u{e0061}\u{e0064}', 'gut'],
    [
      'a flag made of tags',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    ],
    ['what turns the direction, which is isolated when shown', 'a\u202eb\u202c', 'a\u202eb\u202c'],
    ['joiners and soft hyphens', '👨\u200d👩 Nachbar\u00adschaft', '👨\u200d👩 Nachbar\u00adschaft'],
  ])('keep their lines and lose what no file may hold: %s', (_what, given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  test('hold nothing afterwards that XML forbids, and change no more when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = cleanText(text);
        expect(once).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
        expect(cleanText(once)).toBe(once);
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
    );
  });
});
