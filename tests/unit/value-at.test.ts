import { describe, expect, it } from 'vitest';
import { listAt, textAt, valueAt } from '../../src/domain/value-at.ts';

describe('a value nobody vouches for', () => {
  const value: unknown = JSON.parse('{"comments":[{"id":"a","n":1}],"none":null}');

  it('is read by its path', () => {
    expect(valueAt(value, 'comments', 0, 'n')).toBe(1);
    expect(textAt(value, 'comments', 0, 'id')).toBe('a');
    expect(listAt(value, 'comments')).toHaveLength(1);
  });

  it('is empty where the path leads nowhere or to something else', () => {
    expect(valueAt(value, 'none', 'deeper')).toBeUndefined();
    expect(valueAt(undefined, 'a')).toBeUndefined();
    expect(textAt(value, 'comments', 0, 'n')).toBe('');
    expect(listAt(value, 'none')).toEqual([]);
  });
});
