/** Something wrong with the content, in words an author can act on. */
export interface Problem {
  /** Path of the file from the project's root, with forward slashes. */
  readonly file: string;
  /** Line in the file, from 1; left out when the problem concerns the file as a whole. */
  readonly line?: number | undefined;
  /** Where in the file: a path of keys such as `effort.time.level`, or "Text" for the text under the frontmatter. */
  readonly field: string;
  /** What would be right, beginning with "erwartet". */
  readonly expected: string;
  /** What stands there, as the author wrote it. */
  readonly found: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** One problem on one line: `file:line · field: expected, gefunden found → remedy`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place} · ${problem.field}: ${problem.expected}, gefunden ${problem.found} → ${problem.remedy}`;
}

/** A value as it is shown in a message: text in quotes, long ones shortened, missing ones called "nichts". */
export function showFound(value: unknown): string {
  if (value === undefined || value === null) return 'nichts';
  if (typeof value === 'string') {
    const shortened = value.length > 60 ? `${value.slice(0, 57)}…` : value;
    return `"${shortened.replaceAll('\n', ' ')}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'eine leere Liste' : `eine Liste mit ${value.length} Einträgen`;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return 'eine Gruppe von Angaben';
}
