import { nearestWords } from '../../domain/language/nearest-words.ts';
import { editorialNote, noteIds } from '../../domain/language/source-notes.ts';
import { listAt, textAt } from '../../domain/value-at.ts';
import type { TextOutline } from './check-text.ts';
import type { RawEntry } from './content-file.ts';
import { type Problem, showFound } from './content-problem.ts';

type Path = readonly PropertyKey[];

/** Keys whose texts state facts and so need a note, written as paths with `*` for any place in a list. */
const factPaths = [
  'objective',
  'situation',
  'examples.*.text',
  'financing.*.text',
  'steps.*.text',
  'effort.*',
  'outcome.*',
  'notWorked.*',
  'goals.*',
  'perspectives.*.view',
  'period.note',
  'contracts.*.duration',
  'contracts.*.content',
  'contracts.*.aftercare',
  'contracts.*.failure',
  'risks.*.note',
  'calculation.lines.*.item',
  'calculation.note',
  'questions.*.answers.*.text',
  'supports',
  'eligibility',
  'amount',
  'deadline',
].map((path) => path.split('.'));

function matches(pattern: readonly string[], path: Path): boolean {
  return (
    pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index])
  );
}

/** Calls back for every text in a value, with its path. */
function eachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, [...path, index], visit));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) eachText(item, [...path, key], visit);
  }
}

function idsOfSources(data: unknown): string[] {
  return listAt(data, 'sources').map((item) => textAt(item, 'id'));
}

/**
 * Checks that every fact of an entry has a source note, every note a source, and every source is used.
 * A judgement of the editors without a source carries `[^redaktion]`.
 */
export function checkNotes(entry: RawEntry, outline: TextOutline): Problem[] {
  const problems: Problem[] = [];
  const sources = idsOfSources(entry.data);
  const used = new Set<string>();
  /** Reports a problem at a path of keys, or at a line of the text. The line of a path is looked up only here, for it costs. */
  const report = (place: Path | number, expected: string, found: string, remedy: string) => {
    const line = typeof place === 'number' ? place : entry.lineOf(place);
    const field = typeof place === 'number' ? 'Text' : place.join('.');
    problems.push({ file: entry.file, line, field, expected, found, remedy });
  };

  sources.forEach((id, index) => {
    if (sources.indexOf(id) !== index) {
      report(
        ['sources', index, 'id'],
        'erwartet jeden Kurznamen nur einmal',
        showFound(id),
        'Benennen Sie eine der beiden Quellen um',
      );
    }
  });

  const checkIds = (ids: readonly string[], place: Path | number) => {
    for (const id of ids) {
      used.add(id);
      if (id === editorialNote || sources.includes(id)) continue;
      const near = nearestWords(id, sources);
      report(
        place,
        'erwartet einen Kurznamen aus sources',
        showFound(id),
        near.length > 0 ? `Meinten Sie ${near.join(' oder ')}?` : 'Ergänzen Sie die Quelle unter sources',
      );
    }
  };

  eachText(entry.data, [], (text, path) => {
    if (path[0] === 'sources') return;
    if (path.at(-2) === 'sources') checkIds([text], path);
    if (/<[a-z!/]/i.test(text)) {
      report(path, 'erwartet reinen Text ohne HTML', showFound(text), 'Löschen Sie die spitzen Klammern');
    }
    const ids = noteIds(text);
    checkIds(ids, path);
    if (ids.length === 0 && factPaths.some((pattern) => matches(pattern, path))) {
      report(
        path,
        'erwartet eine Quelle am Satz',
        showFound(text),
        'Setzen Sie [^kurzname] dahinter, oder [^redaktion], wenn es Ihr eigenes Urteil ist',
      );
    }
  });

  listAt(entry.data, 'pitfalls').forEach((pitfall, index) => {
    const text = textAt(pitfall, 'earlySign') + textAt(pitfall, 'countermeasure');
    if (noteIds(text).length === 0) {
      report(
        ['pitfalls', index],
        'erwartet eine Quelle an earlySign oder countermeasure',
        'keine',
        'Setzen Sie [^kurzname] oder [^redaktion] dahinter',
      );
    }
  });

  for (const block of outline.blocks) {
    const ids = noteIds(block.text);
    checkIds(ids, block.line);
    if (ids.length === 0) {
      report(
        block.line,
        'erwartet in jedem Absatz mindestens eine Quelle',
        showFound(block.text),
        'Setzen Sie [^kurzname] dahinter, oder [^redaktion], wenn es Ihr eigenes Urteil ist',
      );
    }
  }

  sources.forEach((id, index) => {
    if (id !== '' && !used.has(id)) {
      report(
        ['sources', index],
        'erwartet, dass jede Quelle belegt, was im Eintrag steht',
        `die ungenutzte Quelle "${id}"`,
        `Setzen Sie [^${id}] an die Stelle, die sie belegt, oder löschen Sie die Quelle`,
      );
    }
  });
  return problems;
}
