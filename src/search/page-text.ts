/** What a built page gives the search before Pagefind reads it. */
export interface PageText {
  /** The element marked `data-pagefind-body`, as HTML. */
  readonly html: string;
  /** Its text without tags and without what is marked `data-pagefind-ignore`. */
  readonly text: string;
  readonly title: string;
  readonly aliases: string;
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

/**
 * Reads a page that this build has made; undefined when it has nothing for the search. A parser that builds a document
 * takes twenty times as long for a thousand pages, and these pages are well formed.
 */
export function pageText(html: string): PageText | undefined {
  let depth = 0;
  let body: { readonly depth: number; readonly start: number } | undefined;
  let ignored: number | undefined;
  let end = 0;
  let text = '';
  for (const found of html.matchAll(tag)) {
    const [whole, slash = '', name = '', attributes = ''] = found;
    if (body && ignored === undefined) text += `${decode(html.slice(end, found.index))} `;
    end = found.index + whole.length;
    if (slash === '') {
      if (withoutEnd.has(name.toLowerCase()) || attributes.endsWith('/')) continue;
      depth += 1;
      if (attributes.includes('data-pagefind-body')) body ??= { depth, start: found.index };
      if (ignoring.test(attributes) || neverRead.has(name)) ignored ??= depth;
      continue;
    }
    if (depth === ignored) ignored = undefined;
    if (body?.depth === depth) return pageOf(html.slice(body.start, end), text);
    depth -= 1;
  }
  return undefined;
}

function pageOf(html: string, text: string): PageText {
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  const aliases = /data-pagefind-meta="aliases"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
  return {
    html,
    text: text.replace(/\s+/g, ' ').trim(),
    title: decode(title.replace(/<[^>]*>/g, ' ')).trim(),
    aliases: decode(aliases),
  };
}
