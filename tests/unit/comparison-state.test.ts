import { describe, expect, it } from 'vitest';
import { readComparison } from '../../src/domain/comparison/comparison-address.ts';
import { byDimension } from '../../src/domain/dimensions.ts';
import { summariseDistribution } from '../../src/domain/ratings/distribution.ts';
import {
  arrive,
  ask,
  missingModules,
  rate,
  sightOf,
  startState,
} from '../../src/islands/comparison/comparison-state.ts';
import type { ShownModule } from '../../src/islands/comparison/load-compared.ts';

const known = new Set(['a', 'b', 'c']);
const asking = (query: string) => readComparison(new URLSearchParams(query), known);

function module(slug: string): ShownModule {
  return {
    slug,
    title: slug,
    address: `/module/${slug}/`,
    summary: '',
    checked: '2026-01-01',
    sharedFigures: 0,
    effort: byDimension(() => ({ level: 3, reason: 'Grund.' }) as const),
    figures: [],
    ratings: {},
    fields: [],
    phases: [],
    users: [],
    targetGroups: [],
    prerequisites: [],
    pitfalls: [],
    financing: [],
    places: [],
  };
}

describe('the state of the comparison page', () => {
  it('asks for nothing before two modules are chosen, then for what is missing', () => {
    const one = startState(asking('m=a'));
    expect([missingModules(one), sightOf(one).kind]).toEqual([[], 'start']);
    const two = ask(one, asking('m=a,b'));
    expect([missingModules(two), sightOf(two).kind]).toEqual([['a', 'b'], 'loading']);
    const half = arrive(two, 'b', module('b'));
    expect([missingModules(half), sightOf(half).kind]).toEqual([['a'], 'loading']);
  });

  it('shows all modules in the order of the address, or says which are missing', () => {
    const asked = startState(asking('m=b,a'));
    const shown = sightOf(arrive(arrive(asked, 'a', module('a')), 'b', module('b')));
    expect(shown).toMatchObject({ kind: 'shown', live: false, modules: [{ slug: 'b' }, { slug: 'a' }] });
    const failed = arrive(arrive(asked, 'a', 'failed'), 'b', module('b'));
    expect(sightOf(failed)).toEqual({ kind: 'failed', slugs: ['a'] });
    // Asked again, what failed is loaded anew and what has come stays.
    expect(missingModules(ask(failed, asking('m=b,a')))).toEqual(['a']);
  });

  it('takes ratings as they are now in place of those of the build, none where nobody rated', () => {
    const staff = summariseDistribution([0, 0, 5, 0, 0]);
    const built = { ...module('a'), ratings: { staff } };
    const asked = arrive(arrive(startState(asking('m=a,b')), 'a', built), 'b', module('b'));
    const summary = { raters: 5, scale: 1, releasedOn: '2026-11-30', dimensions: { staff } };
    const live = sightOf(rate(asked, { b: { ...summary, uses: { doing: 0, done: 0, dropped: 0 } } }));
    expect(live).toMatchObject({
      kind: 'shown',
      live: true,
      modules: [{ ratings: {} }, { ratings: { staff } }],
    });
  });

  it('follows an address that changed while files were on their way', () => {
    const first = startState(asking('m=a,b'));
    const second = ask(first, asking('m=a,c'));
    const late = arrive(arrive(second, 'b', module('b')), 'a', module('a'));
    expect(sightOf(late).kind).toBe('loading');
    expect(sightOf(arrive(late, 'c', module('c')))).toMatchObject({
      kind: 'shown',
      modules: [{ slug: 'a' }, { slug: 'c' }],
    });
  });
});
