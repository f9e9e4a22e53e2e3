import { afterAll, describe, expect, it } from 'vitest';
import { blank, queryTemplate } from '../../src/feedback/storage/query-template.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';

const storage = openSqliteStorage(':memory:');
afterAll(() => storage.close());

const settingOf = queryTemplate(({ queries }) =>
  queries.selectFrom('module_setting').select('tag').where('module', '=', blank<string>('module')),
);

describe('a query template', () => {
  it('takes the values by name', () => {
    expect(settingOf(storage, { module: 'a' }).parameters).toEqual(['a']);
    expect(settingOf(storage, { module: 'b' }).parameters).toEqual(['b']);
  });

  it('refuses a name without value, and a value without place, which would be lost', () => {
    expect(() => settingOf(storage, {})).toThrow('no value for module');
    expect(() => settingOf(storage, { module: 'a', tag: 'b' })).toThrow('no place for tag');
  });
});
