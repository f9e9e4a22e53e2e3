import { type Content, plainText, type TableRow } from '../model/paper.ts';

/** Letters of room for handwriting: in a column where nothing stands yet, and in single empty cells. */
const handwriting = { column: 28, cell: 15 } as const;
const longestLine = 42;
/** A column whose texts are this short is never broken. */
const shortLine = 12;

/**
 * How the width of a table is shared among its columns, as fractions of 1. `letters` is about how many letters fit
 * side by side; no column becomes narrower than its longest word while there is room.
 */
export function columnShares(
  header: readonly Content[],
  rows: readonly TableRow[],
  letters: number,
): readonly number[] {
  const wants = header.map((title, column) => {
    const cells = rows.filter(({ role }) => role === 'plain').map(({ cells }) => cells[column] ?? []);
    const filled = cells.filter((cell) => cell.length > 0);
    const texts = [title, ...filled].map(plainText);
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length));
    const longest = Math.max(...texts.map((text) => text.length));
    const least = (longest <= shortLine ? longest : longestWord) * 1.2 + 3;
    const byHand =
      filled.length === cells.length ? 0 : filled.length === 0 ? handwriting.column : handwriting.cell;
    const wish = Math.max(least, Math.min(longest + 2, longestLine), byHand);
    return { least, wish };
  });
  const least = wants.reduce((sum, want) => sum + want.least, 0);
  const wish = wants.reduce((sum, want) => sum + want.wish, 0);
  const spare = Math.max(0, letters - least);
  const extra = Math.max(1, wish - least);
  const widths = wants.map((want) => want.least + ((want.wish - want.least) * spare) / extra);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}
