import { type ExcerptPart, markedParts } from './excerpt-parts.ts';
import { type SoughtWords, soughtIn } from './sought-words.ts';
import { wordForm } from './word-form.ts';

/** Words before the first one that was looked for, and in all. */
const before = 8;
const length = 32;

/** The stretch of a text that holds most of the words looked for, with them marked; undefined where it holds none. */
export function textExcerpt(text: string, sought: SoughtWords): ExcerptPart[] | undefined {
  const words = text.split(/\s+/);
  const found = words.map((word) => soughtIn(word, sought).map(wordForm));
  let best: { readonly start: number; readonly held: number } | undefined;
  found.forEach((here, start) => {
    if (here.length === 0) return;
    const held = new Set(found.slice(start, start + length - before).flat()).size;
    if (!best || held > best.held) best = { start, held };
  });
  if (!best) return undefined;
  const start = Math.max(0, best.start - before);
  const stretch = words.slice(start, start + length).join(' ');
  const more = [start > 0 ? '… ' : '', start + length < words.length ? ' …' : ''] as const;
  return markedParts(`${more[0]}${stretch}${more[1]}`, sought);
}
