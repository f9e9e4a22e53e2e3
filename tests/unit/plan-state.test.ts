import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGermanAmount } from '../../src/domain/figures/german-amount.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import * as steps from '../../src/islands/shortlist/plan-state.ts';

const phases = ['planung', 'umsetzung'];
const plan: Plan = {
  title: 'Birkenweg',
  items: [
    { module: 'mieterbeirat', phase: 'planung', remark: 'Bald' },
    { module: 'mittagstisch', phase: 'umsetzung', remark: '' },
  ],
};
const opened = (stored: Plan = plan) => steps.atFirst({ state: 'read', plan: stored }, []);

describe('the state of the plan page', () => {
  it('keeps what a step changed, says what was done and where the focus goes', () => {
    const { state, keep } = steps.step(opened(), 0, 1, phases);
    expect(keep).toEqual(steps.ownPlan(state));
    expect(keep?.items.map(({ module, phase }) => `${module} ${phase}`)).toEqual([
      'mieterbeirat umsetzung',
      'mittagstisch umsetzung',
    ]);
    expect(state.news).toMatchObject({ kind: 'moved', place: 1, count: 2 });
    expect(state.focus).toEqual({ index: 0, control: 'down' });
    // Typing moves no focus.
    expect(steps.remark(state, 0, 'Später').state.focus).toBeUndefined();
  });

  it('undoes what it says can be undone, and nothing else', () => {
    for (const { state } of [
      steps.remove(opened(), 0),
      steps.clear(opened()),
      steps.takeOver({ ...opened(), offer: { plan: { title: '', items: [] }, from: 'file' } }, 'replace'),
    ]) {
      expect(steps.ownPlan(state)).not.toEqual(plan);
      const undone = steps.undo(state);
      expect(undone.keep).toEqual(plan);
      expect(undone.state.news).toBeUndefined();
    }
    const moved = steps.place(opened(), 0, 'umsetzung', phases).state;
    expect(steps.undo(moved)).toEqual({ state: moved });
  });

  it('shows a plan from outside and keeps it only when a person says so', () => {
    const reading = readPlan(
      JSON.stringify({ format: 'quartiersbaukasten-plan', version: 2, items: [{ module: 'buergerbus' }] }),
    );
    const { state, keep } = steps.receive(opened(), reading, 'shared');
    expect(keep).toBeUndefined();
    expect(steps.shownPlan(state).items.map(({ module }) => module)).toEqual(['buergerbus']);
    expect(steps.ownPlan(state)).toEqual(plan);
    expect(steps.shownPlan(steps.leave(state).state)).toEqual(plan);
    expect(steps.takeOver(state, 'add').keep?.items.map(({ module }) => module)).toEqual([
      'mieterbeirat',
      'mittagstisch',
      'buergerbus',
    ]);
    expect(steps.takeOver(state, 'replace').keep?.items).toHaveLength(1);
    // A file is opened on purpose: where nothing is kept it is taken at once, an address never.
    const empty = { title: '', items: [] };
    expect(steps.receive(opened(empty), reading, 'file').keep?.items).toHaveLength(1);
    expect(steps.receive(opened(empty), reading, 'shared').keep).toBeUndefined();
  });

  it('says what is wrong with a plan from outside and leaves the own one alone', () => {
    const { state, keep } = steps.receive(opened(), readPlan('{'), 'file');
    expect(keep).toBeUndefined();
    expect(state.failure).toMatchObject({ from: 'file', problems: [{ code: 'not-json' }] });
    expect(steps.shownPlan(state)).toEqual(plan);
    const good = readPlan(JSON.stringify({ format: 'quartiersbaukasten-plan', version: 2, items: [] }));
    expect(steps.receive(state, good, 'shared').state.failure).toBeUndefined();
  });

  it('takes a number of one’s own and gives it up again', () => {
    const given = steps.own(opened(), 1, 'posts', { amount: 0, basis: 'keine nötig' });
    expect(given.keep?.items[1]?.own).toEqual({ posts: { amount: 0, basis: 'keine nötig' } });
    expect(steps.own(given.state, 1, 'posts', undefined).keep).toEqual(plan);
  });
});

describe('an amount as Germans type it', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['1.234.567,89', 1_234_567.89],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0', 0],
    [' 12 500 € ', 12_500],
    ['900 Euro', 900],
    ['1\u00A0000', 1000],
  ])('reads %s', (words, amount) => {
    expect(readGermanAmount(words)).toBe(amount);
  });

  it.each(['', ' ', '-5', 'unbekannt', '1e9', '1,234.5', '12,345', '1.23.456', '0x10', '∞', '½', '５'])(
    'refuses %j',
    (words) => {
      expect(readGermanAmount(words)).toBeUndefined();
    },
  );

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(1e11), (cents) => {
        const amount = Number(`${cents}e-2`);
        const written = amount.toLocaleString('de-DE', { maximumFractionDigits: 2 });
        expect(readGermanAmount(written)).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });
});
