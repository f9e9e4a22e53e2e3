import { describe, expect, it } from 'vitest';
import { mostPerDay } from '../../src/domain/ratings/intake-patterns.ts';

describe('what a module may get in a day', () => {
  it('is twenty, and for one that gets much three times its daily mean', () => {
    expect(mostPerDay(0)).toBe(20);
    expect(mostPerDay(6)).toBe(20);
    expect(mostPerDay(7)).toBe(21);
    expect(mostPerDay(40)).toBe(120);
  });
});
