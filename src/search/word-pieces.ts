import { compoundParts } from './compound-parts.ts';

/** Shortest known word, in letters, that an unknown one is taken for by its end; and by its beginning. */
const shortestEnd = 5;
const shortestStart = 5;
/** Fewest letters of what nobody knows: fewer are more often an ending, or the beginning of the word itself. */
const shortestRest = 3;

/** Known words that an unknown one is made of. */
export interface WordPieces {
  /** In lower case. */
  readonly pieces: readonly string[];
  /** Whether they are all it is made of. */
  readonly whole: boolean;
}

/**
 * The known words of which an unknown compound is made; where not all of it is known, the longest known end ("Flohmarkt"
 * of "Nachbarschaftsflohmarkt") and beginning. `isKnown` asks for a word in lower case.
 */
export function wordPieces(word: string, isKnown: (word: string) => boolean): WordPieces {
  const parts = compoundParts(word, isKnown);
  if (parts.length > 0) return { pieces: parts, whole: true };
  const all = word.toLowerCase();
  const pieces: string[] = [];
  let end = all.length;
  for (let start = shortestRest; start <= all.length - shortestEnd; start++) {
    if (!isKnown(all.slice(start))) continue;
    pieces.push(all.slice(start));
    end = start;
    break;
  }
  for (let stop = Math.min(end, all.length - shortestRest); stop >= shortestStart; stop--) {
    if (!isKnown(all.slice(0, stop))) continue;
    pieces.unshift(all.slice(0, stop));
    break;
  }
  return { pieces, whole: false };
}
