import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { CORE_SCHEMA, YAMLException, load } from 'js-yaml';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { CollectionName } from '../../domain/collections.ts';
import { valueAt } from '../../domain/value-at.ts';
import type { Problem } from './content-problem.ts';

/** One entry as the author wrote it, not yet checked. */
export interface RawEntry {
  readonly collection: CollectionName;
  /** Slug: the file name without its ending, or the `id` in a vocabulary. */
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly data: unknown;
  /** Text under the frontmatter; empty for YAML files. */
  readonly body: string;
  /** Line in the file on which the text begins. */
  readonly bodyLine: number;
  /** Line of the value at a path of keys, or of its nearest parent that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Whether an entry says that it is unfinished. */
export function isDraft(entry: RawEntry): boolean {
  return valueAt(entry.data, 'draft') === true;
}

/** What reading a file gave: entries, and problems that kept it from being read. */
export interface ReadResult {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly Problem[];
}

/** An entry's head between its fences, and the text between them. */
export const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const yamlProblems: Record<string, string> = {
  DUPLICATE_KEY: 'jeder Schlüssel nur einmal',
  BAD_INDENT: 'eine gleichmäßige Einrückung mit Leerzeichen',
  TAB_AS_INDENT: 'Leerzeichen statt Tabulatoren am Zeilenanfang',
  MISSING_CHAR: 'ein abgeschlossener Text; meist fehlt ein Anführungszeichen oder eine Klammer',
  BLOCK_AS_IMPLICIT_KEY: 'Anführungszeichen um Texte, die einen Doppelpunkt enthalten',
  MULTILINE_IMPLICIT_KEY: 'Anführungszeichen um Texte, die einen Doppelpunkt enthalten',
  UNEXPECTED_TOKEN: 'Anführungszeichen um Texte mit Sonderzeichen am Anfang',
};

/** A parsed piece of YAML: its value, where each key stands, and what kept it from being read. */
interface ParsedYaml {
  readonly data: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Parses YAML. The value comes from a fast parser; the slow one, which knows the place of every key, is only asked
 * when something is to be reported. `offset` is the number of lines before the text in its file.
 */
function parseYaml(text: string, file: string, offset: number): ParsedYaml {
  const counter = new LineCounter();
  let document: Document | undefined;
  const placed = () =>
    (document ??= parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' }));
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = placed().getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return counter.linePos(Number(node.range[0])).line + offset;
      }
    }
    return undefined;
  };
  try {
    return { data: load(text, { schema: CORE_SCHEMA }), lineOf, problems: [] };
  } catch (error) {
    const found = placed().errors.map(({ code, pos }) => ({ code, ...counter.linePos(pos[0]) }));
    const first = { code: 'UNKNOWN', line: error instanceof YAMLException ? error.mark.line + 1 : 1, col: 1 };
    const problems = (found.length > 0 ? found : [first]).map(({ code, line, col }): Problem => ({
      file,
      line: line + offset,
      field: 'YAML',
      expected: `erwartet ${yamlProblems[code] ?? 'lesbares YAML'}`,
      found: `einen Schreibfehler in Spalte ${col}`,
      remedy:
        'Vergleichen Sie die Zeile mit der Vorlage _vorlage im selben Ordner; Texte mit Doppelpunkt brauchen Anführungszeichen',
    }));
    return { data: undefined, lineOf, problems };
  }
}

/** Reads one MDX or YAML file that holds one entry. */
export function readEntryFile(collection: CollectionName, path: string, file: string): ReadResult {
  const text = readFileSync(path, 'utf8');
  const id = basename(file, extname(file));
  if (extname(file) === '.yaml') {
    const { data, lineOf, problems } = parseYaml(text, file, 0);
    if (problems.length > 0) return { entries: [], problems };
    return { entries: [{ collection, id, file, data, body: '', bodyLine: 1, lineOf }], problems };
  }
  const match = frontmatterPattern.exec(text);
  if (!match) {
    const problem: Problem = {
      file,
      line: 1,
      field: 'Kopf der Datei',
      expected: 'erwartet einen Kopf zwischen zwei Zeilen ---',
      found: showStart(text),
      remedy: 'Beginnen Sie mit der Vorlage: npm run new -- module "Titel"',
    };
    return { entries: [], problems: [problem] };
  }
  const { data, lineOf, problems } = parseYaml(match[1] ?? '', file, 1);
  if (problems.length > 0) return { entries: [], problems };
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  return {
    entries: [{ collection, id, file, data, body, bodyLine, lineOf }],
    problems,
  };
}

function showStart(text: string): string {
  const first = text.trim().split('\n')[0] ?? '';
  return first === '' ? 'eine leere Datei' : `"${first.slice(0, 40)}"`;
}

/** Reads one YAML file that holds a list of entries with `id`. */
export function readListFile(collection: CollectionName, path: string, file: string): ReadResult {
  const { data: list, lineOf, problems } = parseYaml(readFileSync(path, 'utf8'), file, 0);
  if (problems.length > 0) return { entries: [], problems };
  if (!Array.isArray(list)) {
    const problem: Problem = {
      file,
      field: 'Datei',
      expected: 'erwartet eine Liste von Einträgen',
      found: 'etwas anderes',
      remedy: 'Jeder Eintrag beginnt mit „- id:“',
    };
    return { entries: [], problems: [problem] };
  }
  const entries = list.map((data: unknown, index): RawEntry => {
    const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : `#${index + 1}`;
    return { collection, id, file, data, body: '', bodyLine: 1, lineOf: (keys) => lineOf([index, ...keys]) };
  });
  return { entries, problems: [] };
}
