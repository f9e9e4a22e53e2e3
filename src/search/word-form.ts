/** Most letters cut from an end; without it a mistyped "Sprechstnde" would become "Sprech". */
const mostCut = 4;

/**
 * The form in which two words count as the same: lower case, umlauts and their spellings ae/oe/ue folded to a/o/u, ß to
 * ss, endings cut. The stemmer is CISTEM (Weißweiler and Fraser, 2017, "Developing a Stemmer for German Based on a
 * Comparative Analysis of Publicly Available Stemmers"), here without cutting the prefix ge-, which would make one of
 * "Garten" and "Geraten" too easily. Takes one word without spaces; answers '' for one without letters and digits.
 */
export function wordForm(word: string): string {
  let form = plainLetters(word)
    // The one plural of the kind that matters here: the stemmer takes "Busse" for another word than "Bus".
    .replace(/busse[ns]?$/, 'bus')
    .replace(/(\p{L})\1/gu, '$1*')
    .replaceAll('sch', '$')
    .replaceAll('ei', '%')
    .replaceAll('ie', '&');
  const shortest = Math.max(3, form.length - mostCut);
  for (;;) {
    const length = form.length;
    if (length <= shortest) break;
    if (length > 5 && /(em|er|nd)$/.test(form)) form = form.slice(0, -2);
    else if (/[esnt]$/.test(form)) form = form.slice(0, -1);
    else break;
  }
  return form.replaceAll('&', 'ie').replaceAll('%', 'ei').replaceAll('$', 'sch').replace(/(.)\*/gu, '$1$1');
}

/** Anything that is not a plain letter or digit, and what stands for an umlaut. */
const unplain = /[^a-z0-9]|[aou]e/;

/** A word in lower case with only plain letters and digits: "Tauschbörse", "Tauschboerse" and "Tauschborse" agree. */
export function plainLetters(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain already; asking that first makes thousands of them a matter of milliseconds.
  if (!unplain.test(lower)) return lower;
  return lower
    .replaceAll('ß', 'ss')
    .replace(/(?<![aeq])([aou])e/g, '$1')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
