import { type TextKey, de } from './de.ts';

type Values = Readonly<Record<string, string | number>>;

/** Beginnings of keys that exist in the forms `.one` and `.many`, and maybe `.zero`. */
export type PluralKey = Extract<TextKey, `${string}.many`> extends `${infer Start}.many` ? Start : never;

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The German text under a key, with `{name}` filled from `values`. */
export function text(key: TextKey, values: Values = {}): string {
  return fill(de[key], values);
}

function isTextKey(key: string): key is TextKey {
  return key in de;
}

/**
 * The German text for an amount: `.zero` for 0 where there is one, `.one` for 1, `.many` otherwise. `{count}` is the
 * amount with German separators.
 */
export function plural(key: PluralKey, count: number, values: Values = {}): string {
  const zero = `${key}.zero`;
  const chosen = count === 0 && isTextKey(zero) ? zero : `${key}.${count === 1 ? 'one' : 'many'}`;
  return isTextKey(chosen) ? text(chosen, { count: count.toLocaleString('de-DE'), ...values }) : '';
}
