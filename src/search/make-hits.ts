import { type ExcerptPart, markedParts } from './excerpt-parts.ts';
import type { Finding } from './find-entries.ts';
import { matchReason } from './match-reason.ts';
import type { GuideEntry } from './open-guide.ts';
import { fragmentEnding, readFragment } from './page-fragment.ts';
import { indexAddress } from './search-guide.ts';
import { type SoughtWords, soughtWords } from './sought-words.ts';
import { textExcerpt } from './text-excerpt.ts';

/** An entry that was found. */
export interface Hit {
  readonly address: string;
  readonly title: string;
  /** The title with the words found marked. */
  readonly markedTitle: readonly ExcerptPart[];
  /** Kind of entry in German, for example "Modul". */
  readonly kind: string;
  /** Its summary, with the words found marked. */
  readonly summary: readonly ExcerptPart[];
  /** What it was found by, when the title does not show the match. */
  readonly reason?: string | undefined;
  /** True when its summary shows the match and nothing before it does. */
  readonly inSummary: boolean;
  /** True when neither title, alias nor summary shows the match. */
  readonly inText: boolean;
  /** Loads the place in its text, where the match shows nowhere else and the entry has a page of its own. */
  readonly place?: (() => Promise<readonly ExcerptPart[] | undefined>) | undefined;
}

async function excerptOf(id: string, sought: SoughtWords): Promise<readonly ExcerptPart[] | undefined> {
  const answer = await fetch(`${indexAddress}fragment/${id}${fragmentEnding}`);
  if (!answer.ok) throw new Error('page of the search index cannot be read');
  return textExcerpt((await readFragment(await answer.blob())).content, sought);
}

/** An entry as it is shown, with what makes the match plain. `place` is its place in the guide. */
export function makeHit(
  entry: GuideEntry,
  place: number,
  { terms, isSentence }: Pick<Finding, 'terms' | 'isSentence'>,
): Hit {
  const { address, title, kind, id } = entry;
  const sought = soughtWords(terms);
  const markedTitle = markedParts(title, sought);
  const summary = markedParts(entry.summary, sought);
  const isMarked = (parts: readonly ExcerptPart[]) => parts.some(({ marked }) => marked);
  const reason = isSentence ? undefined : matchReason(entry, place, terms);
  const seen = isSentence || isMarked(markedTitle) || reason !== undefined;
  const inSummary = !seen && isMarked(summary);
  const inText = !seen && !inSummary;
  return {
    address,
    title,
    markedTitle,
    kind,
    summary,
    reason,
    inSummary,
    inText,
    place: inText && id !== '' ? () => excerptOf(id, sought) : undefined,
  };
}
