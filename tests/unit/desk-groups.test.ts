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

  test('hold what says nearly the same with other names, numbers and ends', () => {
    const letter = (name: string, place: string) =>
      `Guten Tag, ich heiße ${name} und wohne in ${place}. Unsere Firma hilft beim Umzug, schnell, billig und ohne Anzahlung. Rufen Sie noch heute an!`;
    const honest =
      'Bei uns hat die Beratung gut gewirkt, weil jemand aus dem Haus sie übernommen hat und jede Woche da war.';
    const groups = groupWaiting([
      waiting('1', letter('Anna Muster', 'Köln')),
      waiting('2', honest, 'n'),
      waiting('3', letter('Bert Beispiel', 'Bad Salzuflen'), 'o'),
      waiting('4', `${letter('Carla', 'Essen')} Wir sind auch am Wochenende da.`),
      waiting(
        '5',
        'Bei uns hat die Beratung nicht gewirkt, es kam niemand, und nach einem Jahr war Schluss.',
      ),
    ]);
    expect(groups).toEqual([{ id: '1', kind: 'duplicate', ids: ['1', '3', '4'] }]);
  });

  test('hold four and more of one network of one module and day, not three', () => {
    const from = (id: string, network: string | undefined) => ({
      ...waiting(id, `Bericht ${'x'.repeat(Number(id))}`),
      network,
    });
    const few = ['1', '2', '3'].map((id) => from(id, 'm 20600 1'));
    expect(groupWaiting([...few, from('4', 'm 20601 1'), from('5', undefined)])).toEqual([]);
    expect(groupWaiting([...few, from('4', 'm 20600 1'), from('5', 'm 20600 2')])).toEqual([
      { id: '1', kind: 'network', ids: ['1', '2', '3', '4'] },
    ]);
  });

  test('are found among ten thousand without comparing each with each', () => {
    const words = Array.from(
      { length: 400 },
      (_, n) => `wort${String.fromCharCode(97 + (n % 26))}${'e'.repeat(n % 19)}`,
    );
    const texts = Array.from({ length: 10_000 }, (_, n) =>
      Array.from(
        { length: 40 },
        (_, place) => words[(n * 7 + place * place * 13 + (n % 97) * place) % 400],
      ).join(' '),
    );
    const start = performance.now();
    groupWaiting(texts.map((text, n) => waiting(String(n), text, 'm', n * 11 * minute)));
    expect(performance.now() - start).toBeLessThan(10_000);
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
