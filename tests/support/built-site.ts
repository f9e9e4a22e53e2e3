import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** Folder of the built site. `npm test` builds it before these tests run. */
export const dist = 'dist';

/** A built page. */
export interface BuiltPage {
  /** Address on the site, for example `/module/mieterbeirat/`. */
  readonly address: string;
  readonly html: string;
  readonly root: HTMLElement;
}

/** All pages of the built site, in the order of their addresses. Throws when the site has not been built. */
export function builtPages(): BuiltPage[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('build the site first: npm run build');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(dist, name), 'utf8');
      return { address: `/${name.replace(/index\.html$/, '')}`, html, root: parse(html) };
    });
}

/** Whether the built site answers an address, given as a path with or without query and fragment. */
export function isServed(path: string): boolean {
  const file = decodeURI(path.replace(/[?#].*$/, ''));
  return existsSync(join(dist, file.endsWith('/') ? `${file}index.html` : file));
}
