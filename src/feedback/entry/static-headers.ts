/** A rule of a `_headers` file: a path pattern and the headers answers to matching paths carry. */
export interface HeaderRule {
  readonly matches: (path: string) => boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

function toMatcher(pattern: string): (path: string) => boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-z]\w*/gi, '[^/]+'))
    .join('.*');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}

/**
 * Reads a `_headers` file in the format of Netlify and Cloudflare Pages: a path pattern at the line start (`*` for
 * any stretch, `:name` for one segment), indented `Name: value` lines below it, `#` for comments.
 * See https://docs.netlify.com/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { matches: HeaderRule['matches']; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      if (colon > 0) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      const pattern = line.trim().replace(/^https?:\/\/[^/]+/, '');
      rules.push({ matches: toMatcher(pattern), headers: [] });
    }
  }
  return rules;
}

/** Mean something only for what a browser shows as a page of its own. */
const onlyForDocuments = new Set([
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
]);

/** Whether a browser may show an answer of this type as a page of its own that could run scripts. */
function isDocument(contentType: string): boolean {
  return /^(?:text\/html|image\/svg\+xml|(?:application|text)\/(?:[a-z]+\+)?xml)\b/.test(contentType);
}

/**
 * Sets the headers of every matching rule; a header named by two rules carries both values, joined by a comma. Patterns
 * cannot tell pages from what lies beside them, so headers that mean something only for pages are left out elsewhere:
 * scripts are many and small, and each would be half as long again.
 *
 * @param headers of the answer, with its content type
 */
export function applyHeaderRules(rules: readonly HeaderRule[], path: string, headers: Headers): void {
  const document = isDocument(headers.get('content-type') ?? '');
  const named = new Set<string>();
  for (const rule of rules) {
    if (!rule.matches(path)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      if (!document && onlyForDocuments.has(key)) continue;
      if (named.has(key)) headers.append(name, value);
      else headers.set(name, value);
      named.add(key);
    }
  }
}
