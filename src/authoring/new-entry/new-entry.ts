import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugify } from '../../domain/slug.ts';

/** Kinds of entries that can be begun from a template, with their folder and file ending. */
const kinds = {
  module: { folder: 'modules', ending: '.mdx' },
  'case-study': { folder: 'case-studies', ending: '.mdx' },
  project: { folder: 'projects', ending: '.mdx' },
  article: { folder: 'articles', ending: '.mdx' },
  organisation: { folder: 'organisations', ending: '.yaml' },
  funding: { folder: 'funding', ending: '.yaml' },
  download: { folder: 'downloads', ending: '.yaml' },
} as const;

type Kind = keyof typeof kinds;

function isKind(word: string | undefined): word is Kind {
  return word !== undefined && word in kinds;
}

/** What came of the wish for a new entry: the file made, or a sentence that says what to do instead. */
export type NewEntry = { readonly file: string } | { readonly complaint: string };

/** A title as a YAML value; quoted, because titles may hold colons. */
function yamlText(title: string): string {
  return JSON.stringify(title);
}

/**
 * Makes a draft from the template of its kind: title and today's date filled in, everything else as in the template.
 * `today` is a day of the form YYYY-MM-DD. An existing file is never touched.
 */
export function newEntry(
  contentFolder: string,
  kind: string | undefined,
  title: string | undefined,
  today: string,
): NewEntry {
  if (!isKind(kind)) {
    return {
      complaint: `Erwartet eine Art von Eintrag: ${Object.keys(kinds).join(', ')}. Beispiel: npm run new -- module "Titel"`,
    };
  }
  const slug = slugify(title ?? '');
  if (title === undefined || slug === '') {
    return { complaint: `Erwartet einen Titel mit Buchstaben. Beispiel: npm run new -- ${kind} "Titel"` };
  }
  const { folder, ending } = kinds[kind];
  const path = join(contentFolder, folder, `${slug}${ending}`);
  const file = `content/${folder}/${slug}${ending}`;
  if (existsSync(path)) {
    return {
      complaint: `Die Datei ${file} gibt es schon. Wählen Sie einen anderen Titel oder bearbeiten Sie die Datei.`,
    };
  }
  const template = readFileSync(join(contentFolder, folder, `_vorlage${ending}`), 'utf8');
  const draft = template
    .replace(/^(title|name): .*$/m, (_, key: string) => `${key}: ${yamlText(title)}`)
    .replace(/^(added|checked): \d{4}-\d{2}-\d{2}/gm, (_, key: string) => `${key}: ${today}`);
  writeFileSync(path, draft, { flag: 'wx' });
  return { file };
}
