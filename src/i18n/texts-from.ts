type Values = Readonly<Record<string, string | number>>;

/** Beginnings of the keys of a list that exist in the forms `.one` and `.many`, and maybe `.zero`. */
export type PluralStart<Key extends string> =
  Extract<Key, `${string}.many`> extends `${infer Start}.many` ? Start : never;

/** The two ways to ask a list of texts. */
export interface Texts<Key extends string> {
  /** The German text under a key, with `{name}` filled from `values`. */
  readonly text: (key: Key, values?: Values) => string;
  /**
   * The German text for an amount: `.zero` for 0 where there is one, `.one` for 1, `.many` otherwise. `{count}` is the
   * amount with German separators.
   */
  readonly plural: (key: PluralStart<Key>, count: number, values?: Values) => string;
}

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * Makes a list of texts askable. Every feature that ships to the browser has a list of its own, so that a page loads
 * only the words it shows.
 *
 * @param list German texts under flat dotted keys; `{name}` marks what is filled in
 */
export function textsFrom<const List extends Readonly<Record<string, string>>>(
  list: List,
): Texts<Extract<keyof List, string>> {
  type Key = Extract<keyof List, string>;
  const isKey = (key: string): key is Key => Object.hasOwn(list, key);
  const text = (key: Key, values: Values = {}) => fill(list[key] ?? '', values);
  return {
    text,
    plural: (key, count, values = {}) => {
      const zero = `${key}.zero`;
      const chosen = count === 0 && isKey(zero) ? zero : `${key}.${count === 1 ? 'one' : 'many'}`;
      return isKey(chosen) ? text(chosen, { count: count.toLocaleString('de-DE'), ...values }) : '';
    },
  };
}
