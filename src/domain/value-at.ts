/**
 * What stands at a path of a value that nobody vouches for, such as parsed JSON or YAML, for example
 * `valueAt(answer, 'comments', 0, 'id')`.
 * @returns undefined where the path leads nowhere
 */
export function valueAt(value: unknown, ...path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, part);
  }
  return current;
}

/** Like `valueAt`, for a text; empty where none stands there. */
export function textAt(value: unknown, ...path: readonly PropertyKey[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** Like `valueAt`, for a list; empty where none stands there. */
export function listAt(value: unknown, ...path: readonly PropertyKey[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}
