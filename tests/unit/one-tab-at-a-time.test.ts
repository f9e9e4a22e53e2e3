import { afterEach, expect, it, vi } from 'vitest';
import { oneTabAtATime } from '../../src/islands/shared/device/one-tab-at-a-time.ts';

afterEach(() => vi.unstubAllGlobals());

it('where there are none, a tab takes what stands there once others have written, too', async () => {
  vi.stubGlobal('navigator', {});
  const stored: string[] = [];
  const write = (made: string) => () => {
    // Both wrote before either saw the other's.
    if (stored.length < 2) stored.push(made);
    return stored.at(-1);
  };
  expect(await Promise.all([oneTabAtATime(write('a')), oneTabAtATime(write('b'))])).toEqual(['b', 'b']);
});

it('the work is done where the browser refuses its lock', async () => {
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no')) } });
  expect(await oneTabAtATime(() => 'done')).toBe('done');
});
