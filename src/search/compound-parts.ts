/** Letters between the parts of a compound (Duden, Fugenelement), the bare joint first. */
const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];
/** Shortest part in letters: Bus, Rat and Amt are parts, anything shorter is more often an ending. */
const shortest = 3;

/**
 * The parts of a German compound, or none when it is not one. `isPart` says whether a word (lower case) may stand as a
 * part of its own; `isHead` the same for the last part; `isLoneHead` whether it may be taken from a word whose
 * beginning nobody knows ("Nahversorgung"). Between parts a linking element may stand or a final e may be
 * missing ("Schul-buch"). Of all ways to split, the one with the fewest parts is taken.
 */
export function compoundParts(
  word: string,
  isPart: (part: string) => boolean,
  isHead: (part: string) => boolean = isPart,
  isLoneHead: (part: string) => boolean = () => false,
): string[] {
  const whole = word.toLowerCase();
  const known = new Map<number, string[] | undefined>();
  const from = (start: number): string[] | undefined => {
    if (known.has(start)) return known.get(start);
    let best: string[] | undefined;
    const rest = whole.slice(start);
    if (start > 0 && rest.length >= shortest && isHead(rest)) best = [rest];
    else {
      for (let end = start + shortest; end <= whole.length - shortest; end++) {
        const part = partUpTo(whole.slice(start, end), isPart);
        const tail = part === undefined ? undefined : from(end);
        if (part !== undefined && tail && (!best || tail.length + 1 < best.length)) best = [part, ...tail];
      }
    }
    known.set(start, best);
    return best;
  };
  if (whole.length < shortest * 2) return [];
  return from(0) ?? headOf(whole, isLoneHead);
}

/** Beginnings that make one word with what follows: "Bestellung" is no kind of "Stellung". */
const prefixes = new Set(['be', 'ge', 'er', 'ver', 'ent', 'emp', 'zer', 'miss', 'un', 'ur']);
/** Letters from which the end of a word that is otherwise unknown is taken for its head: "Nahversorgung". */
const tellingHead = 6;

function headOf(whole: string, isHead: (part: string) => boolean): string[] {
  for (let start = 2; start <= whole.length - tellingHead; start++) {
    const head = whole.slice(start);
    if (isHead(head) && !prefixes.has(whole.slice(0, start))) return [head];
  }
  return [];
}

function partUpTo(stretch: string, isPart: (part: string) => boolean): string | undefined {
  for (const link of links) {
    const part = stretch.slice(0, stretch.length - link.length);
    if (stretch.endsWith(link) && part.length >= shortest && isPart(part)) return part;
  }
  return stretch.length >= shortest && isPart(`${stretch}e`) ? `${stretch}e` : undefined;
}

/**
 * The full words that elliptic pairs stand for: "Umzugs- und Wohnungstauschbörse" stands for "Umzugsbörse" as well.
 * `partsOf` splits a compound.
 */
export function ellipticWords(text: string, partsOf: (word: string) => readonly string[]): string[] {
  const pairs = text.matchAll(
    // Hyphens are few; looking back from them is quicker than beginning at every capital.
    /(?<=(\p{Lu}\p{L}+))-(?:,\s*\p{Lu}\p{L}+-)*\s+(?:und|oder|bzw\.|sowie)\s+(\p{L}+)/gu,
  );
  return [...pairs].flatMap(([, first = '', second = '']) => {
    const parts = partsOf(second);
    return parts.length < 2 ? [] : [`${first}${parts.at(-1) ?? ''}`];
  });
}
