import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType, mimes } from 'hono/utils/mime';
import type { ServedSite } from './followed-site.ts';
import { applyHeaderRules } from './static-headers.ts';

const types: Record<string, string> = {
  ...mimes,
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** What is shown for addresses that do not exist, wherever they would lie. */
const notFoundPage = '/404.html';

interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

async function fileAt(file: string): Promise<FoundFile | 'folder' | undefined> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? { file, size: found.size, changed: Math.trunc(found.mtimeMs) } : undefined;
  } catch {
    // Not there, no permission, or no possible file name: for a visitor all are "not found".
    return undefined;
  }
}

/** The decoded path, or undefined when it is none or would leave the folder or name a hidden file. */
function safePath(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  // However many slashes it begins with: the file system sees one.
  const isForServer = /^\/+_(?:headers$|build\/)/.test(decoded);
  const hidden = isForServer || decoded.split('/').some((part) => part.startsWith('.'));
  return hidden || decoded.includes('\0') || decoded.includes('\\') ? undefined : decoded;
}

function acceptsEncoding(request: Request, name: string): boolean {
  return (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .some((part) => part.trim().split(';')[0] === name && !/;\s*q=0(?:\.0*)?\s*$/.test(part));
}

/**
 * The page somebody meant who wrote an address with capitals, or took over the bracket or full stop after it; undefined
 * where there is no such page.
 */
async function addressMeant(folder: string, path: string): Promise<string | undefined> {
  const bare = path.toLowerCase().replace(/[).,;:!?'"\]]+\/?$/, '');
  const address = `/${bare.replace(/^\/+|\/+$/g, '')}/`;
  if (address === path || address === '//') return undefined;
  const page = await fileAt(join(folder, address, 'index.html'));
  return page === undefined || page === 'folder' ? undefined : address;
}

async function bestVariant(request: Request, found: FoundFile) {
  let varies = false;
  for (const encoding of encodings) {
    const variant = await fileAt(found.file + encoding.suffix);
    if (variant === undefined || variant === 'folder') continue;
    varies = true;
    if (acceptsEncoding(request, encoding.name)) return { ...variant, encoding: encoding.name, varies };
  }
  return { ...found, encoding: undefined, varies };
}

/**
 * Serves a folder of static files: `index.html` of folders, precompressed `.br` and `.gz` neighbours, `404.html`,
 * entity tags, unlimited caching for hashed files under `/_astro/`, and the headers of the folder's `_headers`
 * file. The folder may be another one for each request, so the site can be exchanged under a running server.
 *
 * @param site what is served now
 * @param base path below which it lies: empty at the root of the host, else such as `/katalog`
 */
export function createStaticSite(site: () => ServedSite, base = ''): (request: Request) => Promise<Response> {
  async function answerFile(
    { headerRules }: ServedSite,
    request: Request,
    path: string,
    found: FoundFile,
    status: number,
  ) {
    const variant = await bestVariant(request, found);
    const headers = new Headers({
      'content-type': getMimeType(found.file, types) ?? 'application/octet-stream',
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: `"${variant.changed.toString(36)}-${variant.size.toString(36)}${variant.encoding ?? ''}"`,
    });
    if (variant.encoding !== undefined) headers.set('content-encoding', variant.encoding);
    if (variant.varies) headers.set('vary', 'accept-encoding');
    applyHeaderRules(headerRules, path, headers);
    const known = request.headers.get('if-none-match')?.split(',') ?? [];
    const tag = headers.get('etag');
    if (status === 200 && known.some((one) => one.trim().replace(/^W\//, '') === tag)) {
      return new Response(null, { status: 304, headers });
    }
    headers.set('content-length', String(variant.size));
    const body = request.method === 'HEAD' ? null : await readFile(variant.file);
    return new Response(body, { status, headers });
  }

  async function notFound(served: ServedSite, request: Request): Promise<Response> {
    const page = await fileAt(join(served.folder, notFoundPage));
    if (page !== undefined && page !== 'folder') return answerFile(served, request, notFoundPage, page, 404);
    const built = (await fileAt(served.folder)) === 'folder';
    const text = built
      ? 'Diese Seite gibt es nicht.\n'
      : 'Die Website ist noch nicht gebaut. Bauen Sie sie mit: npm run build\n';
    return new Response(text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    const url = new URL(request.url);
    const served = site();
    if (base !== '' && (url.pathname === '/' || url.pathname === base)) {
      return new Response(null, { status: 308, headers: { location: `${base}/${url.search}` } });
    }
    const path = url.pathname.startsWith(`${base}/`) ? safePath(url.pathname.slice(base.length)) : undefined;
    if (path === undefined) return notFound(served, request);
    const file = join(served.folder, path);
    if (file !== served.folder && !file.startsWith(served.folder + sep)) return notFound(served, request);
    const found = await fileAt(path.endsWith('/') ? join(file, 'index.html') : file);
    if (found === 'folder') {
      const location = `${url.pathname.replace(/^\/+/, '/')}/${url.search}`;
      return new Response(null, { status: 308, headers: { location } });
    }
    const meant = found === undefined ? await addressMeant(served.folder, path) : undefined;
    if (meant !== undefined) {
      return new Response(null, { status: 308, headers: { location: `${base}${meant}${url.search}` } });
    }
    return found === undefined ? notFound(served, request) : answerFile(served, request, path, found, 200);
  };
}
