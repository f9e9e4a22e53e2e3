/** Hits of one kind. */
export interface HitGroup<Hit> {
  readonly kind: string;
  readonly hits: readonly Hit[];
}

/** How many groups are shown, and how many hits in the first and in the others. */
const most = 3;
const sizeOf = (place: number) => (place === 0 ? 3 : 2);

/** The best hits of the best three kinds; groups and hits keep the order of `hits`, best first. */
export function groupHits<Hit extends { readonly kind: string }>(hits: readonly Hit[]): HitGroup<Hit>[] {
  const byKind = new Map<string, Hit[]>();
  for (const hit of hits) byKind.set(hit.kind, [...(byKind.get(hit.kind) ?? []), hit]);
  return [...byKind]
    .slice(0, most)
    .map(([kind, found], place) => ({ kind, hits: found.slice(0, sizeOf(place)) }));
}
