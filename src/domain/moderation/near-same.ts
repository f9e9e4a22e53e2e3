/** Shorter texts are alike only when they are the same: a few words are soon shared by chance. */
const fewestWords = 8;
/** Share of word pairs two texts have in common from which on they say nearly the same. */
const alike = 0.5;
/** Two texts are compared when one of twelve pairs of smallest hashes is equal: 97 % of those that are just alike. */
const rounds = 24;

/** A hash of a text, 32 bits (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Hashes of the pairs of neighbouring words, whatever numbers and signs stand between. */
function pairsOf(text: string): ReadonlySet<number> {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(1).map((word, index) => hashOf(`${words[index] ?? ''} ${word}`)));
}

function shareInCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of small) if (large.has(one)) common++;
  return common / (a.size + b.size - common);
}

/** The smallest hash of a set under each of several orders; equal ones are as likely as the sets are alike (min-hash). */
function smallestOf(pairs: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => {
    let smallest = 0xffffffff;
    for (const pair of pairs) {
      const mixed = Math.imul(pair ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b);
      smallest = Math.min(smallest, (mixed ^ (mixed >>> 15)) >>> 0);
    }
    return smallest;
  });
}

/**
 * Finds texts that say nearly the same, such as one with other names or another beginning.
 *
 * @param texts any number; the time grows with their length in all, not with the number of their pairs
 * @returns for each text the index of the first one it belongs to, its own where it stands alone
 */
export function findNearSame(texts: readonly string[]): readonly number[] {
  const pairs = texts.map(pairsOf);
  const first = texts.map((_, index) => index);
  const seen = new Map<string, number>();
  pairs.forEach((own, index) => {
    if (own.size === 0) return;
    const smallest = smallestOf(own);
    for (let round = 0; round < rounds; round += 2) {
      const key = `${round} ${smallest[round]} ${smallest[round + 1]}`;
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, index);
        continue;
      }
      const known = pairs[other];
      if (first[index] === index && known !== undefined && shareInCommon(own, known) >= alike) {
        first[index] = first[other] ?? other;
      }
    }
  });
  return first;
}
