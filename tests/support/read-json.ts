/** The value at a path of a JSON answer, for example `at(answer.json, 'comments', 0, 'id')`; undefined when absent. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, part);
  }
  return current;
}

/** The text at a path of a JSON answer. Throws when there is none, which fails the test at the right place. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string')
    throw new TypeError(`no text at ${path.join('.')} in ${JSON.stringify(value)}`);
  return found;
}
