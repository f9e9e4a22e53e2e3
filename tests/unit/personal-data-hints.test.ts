import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIban, personalDataHints } from '../../src/domain/language/personal-data-hints.ts';

const kindsIn = (text: string) => personalDataHints(text).map(({ kind }) => kind);

describe('the hint against personal data', () => {
  it.each([
    ['0151 23456789', 'phone'],
    ['+49 30 1234567', 'phone'],
    ['(030) 123 45 67', 'phone'],
    ['030/1234567', 'phone'],
    ['0800-123 45 67', 'phone'],
    ['0049 (0)221 98 76 54', 'phone'],
    ['erika.muster@stadt.example', 'mail'],
    ['jürgen+quartier@wohnen-köln.de', 'mail'],
    ['DE89 3704 0044 0532 0130 00', 'iban'],
    ['DE89370400440532013000', 'iban'],
    ['at61 1904 3002 3457 3201', 'iban'],
  ] as const)('finds %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
    expect(kindsIn(`Melden Sie sich: ${text}, danke.`)).toEqual([kind]);
  });

  it.each([
    'Im Jahr 2024 waren es 1.250 Wohnungen, 2025 schon 1.300.',
    'Von 01.02.2026 bis 03.04.2026 lief die Probe.',
    'Laufzeit 01.02.2026 – 03.04.2026, dann 05.06.26.',
    'Etwa 0,5 Stellen und 100.000 Euro.',
    'Sprechstunde 09:00 bis 12:30 Uhr, 04109 Leipzig.',
    'Wir haben 2.000.000 Euro beantragt, 0,75 % davon kamen.',
    'Nach § 554 BGB, Seite 0815, Absatz 3.',
    'Der Termin ist am 7. 12. 2026 um 18 Uhr.',
    'DE89 3704 0044 0532 0130 01 hat eine falsche Prüfziffer',
    'Schreiben Sie @ die Redaktion, nicht an a@b.',
    'In 20 von 30 Fällen, also 0-5 je Haus.',
  ])('passes over: %s', (text) => {
    expect(personalDataHints(text)).toEqual([]);
  });

  it('says what it found as it was written', () => {
    expect(
      personalDataHints('Tel. 0151/2345678 oder Konto DE89 3704 0044 0532 0130 00 bei der Bank'),
    ).toEqual([
      { kind: 'iban', found: 'DE89 3704 0044 0532 0130 00' },
      { kind: 'phone', found: '0151/2345678' },
    ]);
  });

  it('counts what is part of an account number or address only once', () => {
    expect(kindsIn('0151234567@mail.example')).toEqual(['mail']);
    expect(kindsIn('DE02 1203 0000 0000 2020 51')).toEqual(['iban']);
  });

  it('needs little time for the longest text, whatever is in it', () => {
    const worst = ['0 ', '0-', 'a.', 'DE12 ', '@', 'a@a.', '+4', '(', '0 /'];
    for (const piece of worst) {
      const text = piece.repeat(4000 / piece.length);
      expect(personalDataHints(text).length).toBeLessThan(600);
    }
  });
});

describe('the checksum of account numbers', () => {
  it('knows the examples of the registry of ISO 13616', () => {
    for (const iban of [
      'GB29 NWBK 6016 1331 9268 19',
      'FR14 2004 1010 0505 0001 3M02 606',
      'NO93 8601 1117 947',
    ])
      expect(isIban(iban)).toBe(true);
  });

  it('notices every single wrong digit', () => {
    const valid = 'DE89370400440532013000';
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: valid.length - 1 }),
        fc.integer({ min: 0, max: 9 }),
        (at, digit) => {
          const other = valid.slice(0, at) + String(digit) + valid.slice(at + 1);
          expect(isIban(other)).toBe(other === valid);
        },
      ),
    );
  });
});
