import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { OldFigure } from './old-figure.ts';

/** A change of a text: what stands from one place to another is replaced. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Where a key begins and its value ends in the text. */
function spanOf({ key, value }: Pair): readonly [number, number] {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  const node = isMap(value) || isSeq(value) || isScalar(value) ? value.range?.[1] : undefined;
  return [start ?? 0, node ?? start ?? 0];
}

/** The end of the line on which a place lies, its line feed included; the place itself where a line has just ended. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Takes a key with its value out of a map, with its lines or with its comma. */
function removal(text: string, map: YAMLMap, pair: Pair): Edit {
  const [start, end] = spanOf(pair);
  if (map.flow !== true)
    return { from: text.lastIndexOf('\n', start - 1) + 1, to: lineEnd(text, end), words: '' };
  const before = /,\s*$/.exec(text.slice(0, start));
  if (before) return { from: before.index, to: end, words: '' };
  return { from: start, to: end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0), words: '' };
}

/** Puts figures behind those that are there, or under a key of their own after `effort`. */
function addition(text: string, root: YAMLMap, figures: readonly object[]): Edit | undefined {
  const items = stringify(figures, { lineWidth: 0, flowCollectionPadding: false })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
  const there = pairOf(root, 'figures');
  if (there) {
    const [start, end] = spanOf(there);
    const isEmpty = !isSeq(there.value) || there.value.items.length === 0;
    if (isEmpty) return { from: start, to: lineEnd(text, end), words: `figures:\n${items}` };
    if (isSeq(there.value) && there.value.flow === true) return undefined;
    const at = lineEnd(text, end);
    return { from: at, to: at, words: items };
  }
  const effort = pairOf(root, 'effort');
  if (!effort) return undefined;
  const at = lineEnd(text, spanOf(effort)[1]);
  return { from: at, to: at, words: `figures:\n${items}` };
}

/** A frontmatter after a move, and how many figures were moved. */
export interface MovedFigures {
  readonly text: string;
  readonly moved: number;
}

/**
 * The frontmatter of an entry with its figures of the old form under `figures`, as far as they are decided; everything
 * else stays as its author wrote it, comments included. What is undecided is left out, so that the check asks for it.
 * Where one figure of a dimension cannot be read, or the entry holds no list to move to, they stay where they are.
 *
 * @param frontmatter the text between the fences
 */
export function moveFigures(frontmatter: string, figures: readonly OldFigure[]): MovedFigures {
  const lineFeed = frontmatter.includes('\r\n') ? '\r\n' : '\n';
  const text = `${frontmatter.replaceAll('\r\n', '\n')}\n`;
  const unread = new Set(figures.flatMap(({ dimension, decided }) => (decided ? [] : [dimension])));
  const readable = figures.filter(({ dimension }) => !unread.has(dimension));
  const root = parseDocument(text, { version: '1.2' }).contents;
  const effort = isMap(root) ? pairOf(root, 'effort')?.value : undefined;
  const stays = { text: frontmatter, moved: 0 };
  if (!isMap(root) || !isMap(effort) || readable.length === 0) return stays;
  const added = addition(
    text,
    root,
    readable.flatMap(({ decided }) => decided ?? []),
  );
  if (!added) return stays;
  const removed = [...new Set(readable.map(({ dimension }) => dimension))].flatMap((dimension) => {
    const map = pairOf(effort, dimension)?.value;
    const pair = isMap(map) ? pairOf(map, 'figures') : undefined;
    return isMap(map) && pair ? [removal(text, map, pair)] : [];
  });
  const changed = [added, ...removed]
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, words }) => whole.slice(0, from) + words + whole.slice(to), text);
  return { text: changed.slice(0, -1).replaceAll('\n', lineFeed), moved: readable.length };
}
