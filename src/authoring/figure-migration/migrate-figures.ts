import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figureMigrationTexts } from '../../i18n/figure-migration-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { type RawEntry, frontmatterPattern } from '../checking/content-file.ts';
import { type Problem, showFound } from '../checking/content-problem.ts';
import { readContent } from '../checking/read-content.ts';
import { moveFigures } from './move-figures.ts';
import { type OldFigure, oldFigures } from './old-figure.ts';

const { text } = textsFrom(figureMigrationTexts);

/** What became of the figures of the old form. */
export interface FigureMigration {
  /** One for each figure: what could not be decided, or that it could not be read. */
  readonly undecided: readonly Problem[];
  /** How many figures lack which key. */
  readonly counts: ReadonlyMap<string, number>;
  readonly found: number;
  /** How many stand under `figures` now; 0 when nothing was to be written. */
  readonly moved: number;
}

function problemOf(entry: RawEntry, { dimension, index, decided, undecided, context }: OldFigure): Problem {
  const path = ['effort', dimension, 'figures', index];
  const [expected, remedy] = decided
    ? [text('undecided.expected', { keys: undecided.join(', ') }), text('undecided.remedy')]
    : [text('unread.expected'), text('unread.remedy')];
  return {
    file: entry.file,
    line: entry.lineOf(path),
    field: path.join('.'),
    expected,
    found: showFound(context === '' ? undefined : context),
    remedy,
  };
}

/** Writes an entry anew with its figures under `figures`; how many were moved. */
function write(root: string, entry: RawEntry, figures: readonly OldFigure[]): number {
  const path = join(root, entry.file);
  const before = readFileSync(path, 'utf8');
  const frontmatter = frontmatterPattern.exec(before)?.[1] ?? '';
  const { text: after, moved } = moveFigures(frontmatter, figures);
  const at = before.indexOf(frontmatter);
  if (moved > 0) writeFileSync(path, before.slice(0, at) + after + before.slice(at + frontmatter.length));
  return moved;
}

/**
 * Finds the figures of the old form in all entries and says of each what it does not decide; with `writes`, moves what
 * is decided to the new place. Nothing is guessed.
 *
 * @param content folder of the collections, within the project
 */
export function migrateFigures(content: string, writes: boolean, thisYear: number): FigureMigration {
  const undecided: Problem[] = [];
  const counts = new Map<string, number>();
  let found = 0;
  let moved = 0;
  for (const entry of readContent(content).entries) {
    const figures = oldFigures(entry.data, thisYear);
    found += figures.length;
    undecided.push(...figures.map((figure) => problemOf(entry, figure)));
    for (const key of figures.flatMap((figure) => figure.undecided))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    if (writes && figures.length > 0) moved += write(dirname(content), entry, figures);
  }
  return { undecided, counts, found, moved };
}
