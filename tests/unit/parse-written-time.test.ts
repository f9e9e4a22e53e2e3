import { describe, expect, test } from 'vitest';
import { parseWrittenTime } from '../../src/feedback/entry/commands/parse-written-time.ts';

describe('a time from another system', () => {
  test.each([
    ['03.04.2025', '2025-04-02T22:00:00.000Z'],
    ['3.4.2025, 14:30 Uhr', '2025-04-03T12:30:00.000Z'],
    ['03.04.2025 14:30:05', '2025-04-03T12:30:05.000Z'],
    ['2025-01-03', '2025-01-02T23:00:00.000Z'],
    ['2025-01-03T08:00', '2025-01-03T07:00:00.000Z'],
    ['2025-01-03T08:00:00Z', '2025-01-03T08:00:00.000Z'],
    ['2025-01-03 08:00:00+05:00', '2025-01-03T03:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(parseWrittenTime(text) ?? 0).toISOString()).toBe(expected);
  });

  test.each([
    '03/04/2025',
    '03.04.25',
    '2025-02-30',
    '31.04.2025',
    '2025-03-30T02:30',
    '2025-10-26T02:30',
    'gestern',
    '',
  ])('%s is not guessed at', (text) => {
    expect(parseWrittenTime(text)).toBeUndefined();
  });
});
