import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A file of the sources with the files and packages it imports. */
export interface SourceFile {
  /** Path from the project's root with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  /** Files of the project it imports, as paths from the root; types alone count too unless `typeOnly`. */
  readonly imports: readonly { readonly path: string; readonly typeOnly: boolean }[];
  /** Packages it imports by name. */
  readonly packages: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All source files below `src` that may import others. */
export function readSources(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|astro)$/.test(name))
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const found = [...text.matchAll(importPattern)].map((match) => ({
        typeOnly: match[1] !== undefined,
        target: match[2] ?? match[3] ?? '',
      }));
      const own = found.filter(({ target }) => target.startsWith('.'));
      return {
        path,
        text,
        lines: text.split('\n').length,
        imports: own
          .map(({ typeOnly, target }) => ({
            typeOnly,
            path: normalize(join(dirname(path), target)).replaceAll('\\', '/'),
          }))
          .filter((found) => existsSync(found.path)),
        packages: found.map(({ target }) => target).filter((target) => !target.startsWith('.')),
      };
    });
}
