import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { LineCounter, type Document, parseDocument } from 'yaml';
import type { CollectionName } from '../../domain/collections.ts';
import type { Problem } from './problem.ts';

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

/** What reading a file gave: entries, and problems that kept it from being read. */
export interface ReadResult {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly Problem[];
}

const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const yamlProblems: Record<string, string> = {
  DUPLICATE_KEY: 'jeder Schlüssel nur einmal',
  BAD_INDENT: 'eine gleichmäßige Einrückung mit Leerzeichen',
  TAB_AS_INDENT: 'Leerzeichen statt Tabulatoren am Zeilenanfang',
  MISSING_CHAR: 'ein abgeschlossener Text; meist fehlt ein Anführungszeichen oder eine Klammer',
  BLOCK_AS_IMPLICIT_KEY: 'Anführungszeichen um Texte, die einen Doppelpunkt enthalten',
  MULTILINE_IMPLICIT_KEY: 'Anführungszeichen um Texte, die einen Doppelpunkt enthalten',
  UNEXPECTED_TOKEN: 'Anführungszeichen um Texte mit Sonderzeichen am Anfang',
};

function lineFinder(document: Document, counter: LineCounter, offset: number) {
  return (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return counter.linePos(Number(node.range[0])).line + offset;
      }
    }
    return undefined;
  };
}

function parseYaml(text: string, file: string, offset: number) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const problems = document.errors.map((error): Problem => {
    const position = counter.linePos(error.pos[0]);
    return {
      file,
      line: position.line + offset,
      field: 'YAML',
      expected: `erwartet ${yamlProblems[error.code] ?? 'lesbares YAML'}`,
      found: `einen Schreibfehler in Spalte ${position.col}`,
      remedy:
        'Vergleichen Sie die Zeile mit der Vorlage _vorlage im selben Ordner; Texte mit Doppelpunkt brauchen Anführungszeichen',
    };
  });
  return { document, counter, problems };
}

/** Reads one MDX or YAML file that holds one entry. */
export function readEntryFile(collection: CollectionName, path: string, file: string): ReadResult {
  const text = readFileSync(path, 'utf8');
  const id = basename(file, extname(file));
  if (extname(file) === '.yaml') {
    const { document, counter, problems } = parseYaml(text, file, 0);
    if (problems.length > 0) return { entries: [], problems };
    const data: unknown = document.toJS();
    return {
      entries: [
        { collection, id, file, data, body: '', bodyLine: 1, lineOf: lineFinder(document, counter, 0) },
      ],
      problems,
    };
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
  const { document, counter, problems } = parseYaml(match[1] ?? '', file, 1);
  if (problems.length > 0) return { entries: [], problems };
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const data: unknown = document.toJS();
  return {
    entries: [{ collection, id, file, data, body, bodyLine, lineOf: lineFinder(document, counter, 1) }],
    problems,
  };
}

function showStart(text: string): string {
  const first = text.trim().split('\n')[0] ?? '';
  return first === '' ? 'eine leere Datei' : `"${first.slice(0, 40)}"`;
}

/** Reads one YAML file that holds a list of entries with `id`. */
export function readListFile(collection: CollectionName, path: string, file: string): ReadResult {
  const { document, counter, problems } = parseYaml(readFileSync(path, 'utf8'), file, 0);
  if (problems.length > 0) return { entries: [], problems };
  const list: unknown = document.toJS();
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
  const lineOf = lineFinder(document, counter, 0);
  const entries = list.map((data: unknown, index): RawEntry => {
    const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : `#${index + 1}`;
    return { collection, id, file, data, body: '', bodyLine: 1, lineOf: (keys) => lineOf([index, ...keys]) };
  });
  return { entries, problems: [] };
}
