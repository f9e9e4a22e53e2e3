import { describe, expect, it } from 'vitest';
import { stepTime } from '../../src/i18n/step-time.ts';

const words = (weeks: [number, number], recurring = false) => stepTime({ weeks, recurring });

describe('how long a step takes', () => {
  it('says short spans in weeks and long ones in months', () => {
    expect(words([4, 6])).toBe('etwa 4–6 Wochen');
    expect(words([1, 1])).toBe('etwa 1 Woche');
    expect(words([0, 2])).toBe('bis zu 2 Wochen');
    expect(words([4, 13])).toBe('etwa 4–13 Wochen');
    expect(words([9, 17])).toBe('etwa 2–4 Monate');
    expect(words([13, 26])).toBe('etwa 3–6 Monate');
    expect(words([4, 52])).toBe('etwa 1–12 Monate');
    expect(words([52, 52])).toBe('etwa 12 Monate');
  });

  it('says that a step goes on', () => {
    expect(words([2, 2], true)).toBe('etwa 2 Wochen, danach laufend');
    expect(stepTime({ recurring: true })).toBe('laufend');
  });

  it("keeps the editors' own words, and is silent where nobody can say", () => {
    expect(stepTime({ duration: 'höchstens 90 Minuten', weeks: [0, 1], recurring: false })).toBe(
      'höchstens 90 Minuten',
    );
    expect(stepTime({ recurring: false })).toBeUndefined();
  });
});
