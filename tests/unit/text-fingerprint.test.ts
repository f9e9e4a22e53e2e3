import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textFingerprint } from '../../src/islands/shared/device/text-fingerprint.ts';

it('the fingerprint of a text is short, the same each time, and another for another text', () => {
  expect(textFingerprint('')).toMatch(/^[\da-f]{16}$/);
  expect(textFingerprint('Gekocht wird dienstags.')).toBe(textFingerprint('Gekocht wird dienstags.'));
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => a === b || textFingerprint(a) !== textFingerprint(b)),
  );
});
