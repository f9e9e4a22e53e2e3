import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedPlugin } from 'postcss';

/** Classes of KERN; their names are all ours to see, for nothing makes them but our own markup. */
const kernClass = /kern-[a-z][\w-]*/g;

/** Files that name classes of KERN: markup, not the style sheets. */
const markup = /\.(?:astro|tsx?)$/;

function usedClasses(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    markup.test(name),
  );
  return new Set(files.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(kernClass) ?? []));
}

/**
 * Leaves out rules of KERN for classes that no page uses, such as sizes and kinds of buttons: its components come whole,
 * and every page would carry all of them.
 *
 * @param folder of the sources
 */
export function usedKernClasses(folder: string): AcceptedPlugin {
  const used = usedClasses(folder);
  const isUsed = (selector: string) =>
    [...selector.matchAll(/\.(kern-[\w-]+)/g)].every(([, name = '']) => used.has(name));
  return {
    postcssPlugin: 'used-kern-classes',
    Rule: (rule) => {
      const kept = rule.selectors.filter(isUsed);
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
}
