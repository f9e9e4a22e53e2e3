import { expect, it } from 'vitest';
import { countingWords } from '../../src/i18n/counting-words.ts';

it('says of the own rating whether it counts, and otherwise from when or why not', () => {
  expect(countingWords(true, undefined)).toBe('Sie zählt im jetzigen Stand mit.');
  expect(countingWords(false, '2026-12-01')).toBe('Sie zählt ab dem nächsten Stand (1. Dezember).');
  expect(countingWords('held', undefined)).toContain('Redaktion sieht sie sich zuerst an');
  expect(countingWords(false, undefined)).toContain('nicht mit');
});
