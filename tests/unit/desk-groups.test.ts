import { describe, expect, test } from 'vitest';
import { findWatchedSample } from '../support/watched-sample.ts';
import { makeFindWatched } from '../../src/feedback/operations/find-watched.ts';
import { groupWaiting } from '../../src/feedback/operations/group-waiting.ts';

const minute = 60_000;
const waiting = (id: string, text: string, module = 'm', created_at = 0) => ({
  id,
  text,
  module,
  created_at,
});

describe('groups of what waits', () => {
  test('hold the same text, whatever numbers, signs and capitals stand between', () => {
    const groups = groupWaiting([
      waiting('1', 'Billig umziehen! Ruf an: 0123'),
      waiting('2', 'Ein Bericht aus der Praxis.', 'n'),
      waiting('3', 'BILLIG umziehen, ruf an 9876'),
      waiting('4', 'billig   umziehen – ruf an', 'other'),
    ]);
    expect(groups).toEqual([{ id: '1', kind: 'duplicate', ids: ['1', '3', '4'] }]);
  });

  test('hold what came to one module in a rush, and not what came over a day', () => {
    const rush = Array.from({ length: 9 }, (_, n) =>
      waiting(`a${n}`, `Text ${'x'.repeat(n + 1)}`, 'a', n * minute),
    );
    const calm = Array.from({ length: 9 }, (_, n) =>
      waiting(`b${n}`, `Wort ${'y'.repeat(n + 1)}`, 'b', n * 11 * minute),
    );
    expect(groupWaiting([...rush, ...calm])).toEqual([
      { id: 'a0', kind: 'flood', ids: rush.map(({ id }) => id) },
    ]);
    expect(groupWaiting(rush.slice(0, 7))).toEqual([]);
  });

  test('share no comment, and come largest first', () => {
    const same = Array.from({ length: 10 }, (_, n) =>
      waiting(`s${n}`, 'Immer dasselbe hier.', 'a', n * minute),
    );
    const rush = Array.from({ length: 8 }, (_, n) =>
      waiting(`r${n}`, `Text ${'x'.repeat(n + 1)}`, 'a', n * minute),
    );
    const groups = groupWaiting([...rush, ...same]);
    expect(groups.map(({ kind, ids }) => [kind, ids.length])).toEqual([
      ['duplicate', 10],
      ['flood', 8],
    ]);
  });

  test('of comments without a letter are none', () => {
    expect(groupWaiting([waiting('1', '123'), waiting('2', 'Text')])).toEqual([]);
  });
});

describe('words and links of the lists', () => {
  const find = makeFindWatched([
    { kind: 'word', pattern: 'rabatt' },
    { kind: 'word', pattern: 'jetzt anrufen' },
    { kind: 'word', pattern: '(a+)+$' },
    { kind: 'link', pattern: 'billig.example' },
  ]);

  test.each([
    ['Großer RABATT heute', { words: ['rabatt'], links: [] }],
    ['Rabattmarken sammeln', { words: [], links: [] }],
    ['Bitte Jetzt anrufen!', { words: ['jetzt anrufen'], links: [] }],
    ['siehe https://www.billig.example/a?b#c', { words: [], links: ['billig.example'] }],
    ['siehe shop.billig.example.', { words: [], links: ['billig.example'] }],
    ['siehe unbillig.example', { words: [], links: [] }],
    ['siehe billig.example.org', { words: [], links: [] }],
    ['ein (A+)+$ Ausdruck', { words: ['(a+)+$'], links: [] }],
  ])('are found in %j as whole words and hosts', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  test('are found in linear time, whatever text and list hold [30]', () => {
    const many = makeFindWatched(findWatchedSample);
    for (const text of ['a'.repeat(4000), 'a.'.repeat(2000), '(a+)+'.repeat(800), 'x-'.repeat(2000)]) {
      for (let time = 0; time < 50; time++) many(text);
    }
    expect(many('wort-499 und a.host-3.example').links).toEqual(['host-3.example']);
  });
});
