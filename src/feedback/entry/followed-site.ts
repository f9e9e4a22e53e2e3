import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readKnownSlugs } from './known-slugs.ts';
import { isSiteOfKind } from './site-kind.ts';
import { type HeaderRule, parseHeaderRules } from './static-headers.ts';

/** The pages that are served at one moment. They stay readable for a while after others have taken their place. */
export interface ServedSite {
  /** Absolute path without links. */
  readonly folder: string;
  readonly headerRules: readonly HeaderRule[];
}

/** A site that may be exchanged at any time. */
export interface FollowedSite {
  /** What is served now. Asked once per request, so that an answer never mixes two builds. */
  readonly now: () => ServedSite;
  /** The modules of what is served now; always the same set, which changes with the site. */
  readonly slugs: ReadonlySet<string>;
}

function headerRulesOf(folder: string): readonly HeaderRule[] {
  try {
    return parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  } catch {
    return [];
  }
}

/** Which file or folder it is and when it changed; empty when there is none. */
function trace(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.dev}-${found.ino}-${found.mtimeNs}`;
}

/**
 * Serves what lies under a path, a link to a folder or a folder, and notices when something else lies there: two looks at
 * the file system, which take some microseconds. Where nothing lies there for a moment, or pages of the other kind, what
 * was served before stays.
 *
 * @param pointer absolute path; there need not be anything yet
 * @param demo whether pages with sample data are served, and no others
 * @throws when the list of modules is damaged at the start
 */
export function followSite(pointer: string, demo: boolean): FollowedSite {
  const slugs = new Set<string>();
  let served: ServedSite = { folder: pointer, headerRules: [] };
  let seen = '';

  function look(): void {
    const found = trace(pointer);
    const trail = `${found} ${trace(join(pointer, '_build', 'slugs.json'))}`;
    if (found === '' || trail === seen) return;
    const folder = realpathSync(pointer);
    if (!isSiteOfKind(folder, demo)) return;
    const known = readKnownSlugs(folder);
    served = { folder, headerRules: headerRulesOf(folder) };
    slugs.clear();
    for (const slug of known) slugs.add(slug);
    seen = trail;
  }

  look();
  return {
    now: () => {
      try {
        look();
      } catch {
        // Exchanged between two looks, or damaged: the next request looks again.
      }
      return served;
    },
    slugs,
  };
}
