/** What a built page gives the search before Pagefind reads it. */
export interface PageText {
  /** The element marked `data-pagefind-body` as HTML, with no more than Pagefind reads of it. */
  readonly html: string;
  /** Its text without tags and without what is marked `data-pagefind-ignore`. */
  readonly text: string;
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const withoutEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements Pagefind passes over by itself. */
const neverRead = new Set(['script', 'style', 'nav', 'footer', 'form', 'svg']);
/** Marks what is not searched, by the page's own word and for source notes. */
const ignoring = /data-pagefind-ignore|role="doc-noteref"/;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** Attributes that Pagefind reads; ids are places in a text, and only those of headings are ever used. */
const read = /\s(?:data-pagefind-[a-z]+|id)(?:="[^"]*")?/g;

/** A tag with the attributes Pagefind reads. */
function leanTag(name: string, attributes: string): string {
  const kept = attributes.match(read) ?? [];
  const isHeading = /^h[1-6]$/i.test(name);
  return `<${name}${kept.filter((one) => isHeading || !one.trimStart().startsWith('id')).join('')}>`;
}

/**
 * Reads a page that this build has made; undefined when it has nothing for the search. A parser that builds a document
 * takes twenty times as long for a thousand pages, and these pages are well formed.
 */
export function pageText(html: string): PageText | undefined {
  let depth = 0;
  let body: number | undefined;
  let ignored: number | undefined;
  let end = 0;
  let text = '';
  let lean = '';
  for (const found of html.matchAll(tag)) {
    const [whole, slash = '', name = '', attributes = ''] = found;
    if (body !== undefined && ignored === undefined) {
      const words = html.slice(end, found.index);
      lean += words;
      text += `${decode(words)} `;
    }
    end = found.index + whole.length;
    if (slash === '') {
      const isVoid = withoutEnd.has(name.toLowerCase()) || attributes.endsWith('/');
      if (isVoid) {
        if (body !== undefined && ignored === undefined) lean += leanTag(name, attributes);
        continue;
      }
      depth += 1;
      if (attributes.includes('data-pagefind-body')) body ??= depth;
      if (body !== undefined && (ignoring.test(attributes) || neverRead.has(name))) ignored ??= depth;
      if (body === undefined) continue;
      if (ignored === undefined) lean += leanTag(name, attributes);
      continue;
    }
    if (body !== undefined && ignored === undefined) lean += `</${name}>`;
    if (depth === ignored) ignored = undefined;
    if (depth === body) return { html: lean, text: text.replace(/\s+/g, ' ').trim() };
    depth -= 1;
  }
  return undefined;
}
