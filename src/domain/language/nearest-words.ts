/**
 * Edit distance of two words by insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment; Damerau 1964, Boytsov 2011). Whole number from 0. Of words further apart than `limit` only
 * that much is told: the answer is then some number above it.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const width = b.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let nearest = row;
    for (let column = 1; column < width; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
      if (best < nearest) nearest = best;
    }
    // No later row comes nearer than the nearest of this one, save by a swap that began in the row before.
    if (nearest > limit + 1) return nearest;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/**
 * The words of `candidates` nearest to `word`, best first, at most `limit`. A candidate counts as near when it
 * contains the word, is contained in it, or differs in at most a third of its letters (at least two).
 */
export function nearestWords(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const given = candidate.toLowerCase();
    const contains =
      wanted.length >= 4 && (given.includes(wanted) || (given.length >= 4 && wanted.includes(given)));
    const distance = contains ? 1 : editDistance(wanted, given);
    if (distance <= Math.max(2, Math.floor(Math.max(wanted.length, given.length) / 3))) {
      scored.push({ candidate, distance });
    }
  }
  return scored
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'de'))
    .slice(0, limit)
    .map((entry) => entry.candidate);
}
