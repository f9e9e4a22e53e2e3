import { describe, expect, it } from 'vitest';
import type { FinderModule } from '../../src/domain/finder/find-modules.ts';
import { shownFor, withAnswer } from '../../src/islands/finder/finder-state.ts';

const words = {
  labelOf: (_: string, value: string) => value.toUpperCase(),
  phraseOf: (_: string, value: string) => `mit ${value}`,
};
const levels = { time: 3, staff: 3, cost: 3 } as const;
const modules: readonly FinderModule[] = [
  { concerns: ['einsamkeit'], groups: ['alle'], users: [], phases: ['start'], levels },
  { concerns: ['laerm'], groups: ['kinder'], users: [], phases: ['start'], levels },
];

describe('what the finder shows', () => {
  it('is an invitation before the first answer, with the way to all modules', () => {
    const shown = shownFor(modules, {}, words);
    expect(shown).toMatchObject({ isAnswered: false, hits: [], near: [], loosened: undefined });
    expect(shown.jump).toContain('2');
  });

  it('is a sentence with the answers, and the modules that meet them', () => {
    const shown = shownFor(modules, { concern: ['laerm'] }, words);
    expect(shown.sentence).toBe('Ein Modul mit laerm');
    expect(shown.hits.map(({ module }) => module)).toEqual([modules[1]]);
    expect(shown.loosened).toBeUndefined();
  });

  it('names all problems of several as alternatives', () => {
    const { sentence, hits } = shownFor(modules, { concern: ['laerm', 'einsamkeit'] }, words);
    expect(sentence).toBe('2 Module mit laerm oder mit einsamkeit');
    expect(hits).toHaveLength(2);
  });

  it('names what was given up and leaves it out of the sentence', () => {
    const shown = shownFor(modules, { concern: ['laerm'], staff: 'wenig' }, words);
    expect(shown.sentence).toBe('Ein Modul mit laerm');
    expect(shown.loosened).toContain('WENIG');
  });
});

describe('an answer', () => {
  const offered = new Map([
    ['anliegen', new Set(['laerm'])],
    ['personal', new Set(['wenig', 'mittel'])],
  ]);

  it('is added, replaced and taken away', () => {
    const one = withAnswer({}, 'concern', 'laerm', offered);
    const two = withAnswer(one, 'staff', 'wenig', offered);
    expect(withAnswer(two, 'staff', 'mittel', offered)).toEqual({ concern: ['laerm'], staff: 'mittel' });
    expect(withAnswer(two, 'concern', '', offered)).toEqual({ staff: 'wenig' });
  });

  it('joins others where a question takes several, and is taken back when it is given again', () => {
    const many = new Map([['anliegen', new Set(['laerm', 'einsamkeit'])]]);
    const both = withAnswer({ concern: ['laerm'] }, 'concern', 'einsamkeit', many);
    expect(both).toEqual({ concern: ['laerm', 'einsamkeit'] });
    expect(withAnswer(both, 'concern', 'laerm', many)).toEqual({ concern: ['einsamkeit'] });
    expect(withAnswer({ concern: ['laerm'] }, 'concern', 'laerm', many)).toEqual({});
  });

  it('that no question offers is passed over', () => {
    expect(withAnswer({}, 'concern', 'unbekannt', offered)).toEqual({});
  });
});
