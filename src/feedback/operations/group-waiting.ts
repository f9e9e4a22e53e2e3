/** What is needed of a waiting comment to find its like. */
export interface Groupable {
  readonly id: string;
  readonly module: string;
  readonly text: string;
  /** UTC milliseconds. */
  readonly created_at: number;
}

/** Comments that look as if they came from one hand. */
export interface WaitingGroup {
  /** Id of the oldest of them. */
  readonly id: string;
  readonly kind: 'duplicate' | 'flood';
  readonly ids: readonly string[];
}

/** Comments of a module are a flood from this many on, with at most so many milliseconds from one to the next. */
const floodFrom = 8;
const floodGap = 10 * 60_000;

/** What makes two texts the same: their first two hundred letters, whatever numbers and signs stand between. */
function likeness(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 200);
}

function floodsOf(comments: readonly Groupable[]): WaitingGroup[] {
  const groups: WaitingGroup[] = [];
  for (const ofModule of Map.groupBy(comments, ({ module }) => module).values()) {
    let run: Groupable[] = [];
    const close = () => {
      const [first] = run;
      if (first !== undefined && run.length >= floodFrom) {
        groups.push({ id: first.id, kind: 'flood', ids: run.map(({ id }) => id) });
      }
      run = [];
    };
    for (const comment of ofModule.toSorted((a, b) => a.created_at - b.created_at)) {
      const last = run.at(-1);
      if (last !== undefined && comment.created_at - last.created_at > floodGap) close();
      run.push(comment);
    }
    close();
  }
  return groups;
}

/**
 * Groups of waiting comments: those with the same text, then, of the others, those that came to one module in a rush.
 * @returns largest first; no comment is in two
 */
export function groupWaiting(comments: readonly Groupable[]): WaitingGroup[] {
  const same = [...Map.groupBy(comments, ({ text }) => likeness(text)).values()].filter(
    (group) => group.length > 1,
  );
  const duplicates = same.map((group): WaitingGroup => {
    const ids = group.toSorted((a, b) => a.created_at - b.created_at).map(({ id }) => id);
    return { id: ids[0] ?? '', kind: 'duplicate', ids };
  });
  const taken = new Set(duplicates.flatMap(({ ids }) => ids));
  const floods = floodsOf(comments.filter(({ id }) => !taken.has(id)));
  return [...duplicates, ...floods].sort((a, b) => b.ids.length - a.ids.length || (a.id < b.id ? -1 : 1));
}
