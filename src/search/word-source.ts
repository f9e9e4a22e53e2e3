import dictionary from 'dictionary-de';

/** Words that may stand as parts of a compound. */
export interface WordSource {
  readonly isPart: (part: string) => boolean;
  readonly isHead: (part: string) => boolean;
  readonly isLoneHead: (part: string) => boolean;
}

/**
 * Words from the German spelling dictionary (Hunspell de, igerman98) together with the words of the site. Parts of up to
 * four letters must stand on the site as nouns of their own, so that Gen-rat-ion and Ent-scheidung stay whole.
 * `siteWords` come as they are written.
 */
export function wordSource(siteWords: Iterable<string>): WordSource {
  const nouns = new Set<string>();
  const others = new Set<string>();
  for (const entry of new TextDecoder().decode(dictionary.dic).split('\n')) {
    const word = entry.split(/[/\s]/)[0] ?? '';
    // Abbreviations and names of two or three capitals are no words to build with.
    if (!/^\p{L}\p{Ll}{2,}$/u.test(word)) continue;
    if (/^\p{Lu}/u.test(word)) nouns.add(word.toLowerCase());
    else others.add(word);
  }
  const onSite = new Set<string>();
  for (const word of siteWords) if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) onSite.add(word.toLowerCase());
  const isHead = (part: string) =>
    !particles.has(part) &&
    (part.length > 4 ? nouns.has(part) || onSite.has(part) : nouns.has(part) && onSite.has(part));
  const isStem = (part: string) => others.has(part) || others.has(`${part}en`) || others.has(`${part}n`);
  return {
    isHead,
    isLoneHead: (part) => onSite.has(part),
    isPart: (part) => isHead(part) || (part.length >= 4 && !particles.has(part) && isStem(part)),
  };
}

/** Prepositions and the like begin words that mean something else: "Nachbarschaft" has nothing to do with "nach". */
const particles = new Set(
  'nach unter über gegen vor aus auf bei mit durch hinter zwischen neben wider wieder zusammen zurück ander schaft'.split(
    ' ',
  ),
);
