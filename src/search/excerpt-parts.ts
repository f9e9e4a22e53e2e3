/** A stretch of an excerpt; `marked` when it is a word that was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

function decode(escaped: string): string {
  return escaped.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole);
}

/**
 * Splits an excerpt with `<mark>` around the words found into plain stretches, so that it can be shown without ever
 * being read as HTML.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let marked = false;
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>') marked = true;
    else if (piece === '</mark>') marked = false;
    else if (piece !== '') parts.push({ text: decode(piece), marked });
  }
  return parts;
}
