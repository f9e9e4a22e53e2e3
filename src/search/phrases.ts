const quoted = /"([^"]+)"|„([^“”"]+)[“”"]|“([^”]+)”|»([^«]+)«|«([^»]+)»/gu;

/** The phrases that a query has in quotes, in any of the signs in use. */
export function phrasesOf(query: string): string[] {
  return [...query.matchAll(quoted)]
    .map((match) => match.slice(1).filter(Boolean).join('').trim())
    .filter((phrase) => phrase !== '');
}

/** Whether a text holds a phrase, whatever its capitals and spaces. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const plain = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  return plain(text).includes(plain(phrase));
}
