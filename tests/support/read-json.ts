import { valueAt } from '../../src/domain/value-at.ts';

/** The value at a path of a JSON answer, for example `at(answer.json, 'comments', 0, 'id')`; undefined when absent. */
export const at = valueAt;

/** The text at a path of a JSON answer. Throws when there is none, which fails the test at the right place. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string')
    throw new TypeError(`no text at ${path.join('.')} in ${JSON.stringify(value)}`);
  return found;
}
