import { findNearSame } from '../../domain/moderation/near-same.ts';

/** What is needed of a waiting comment to find its like. */
export interface Groupable {
  readonly id: string;
  readonly module: string;
  readonly text: string;
  /** UTC milliseconds. */
  readonly created_at: number;
  /** What all from one network of one module and day share; undefined where that is not known. */
  readonly network?: string | undefined;
}

/** Comments that look as if they came from one hand. */
export interface WaitingGroup {
  /** Id of the oldest of them. */
  readonly id: string;
  /** They say the same or nearly the same, came from one network, or came in a rush. */
  readonly kind: 'duplicate' | 'network' | 'flood';
  readonly ids: readonly string[];
}

/** So many of one network, module and day belong together; fewer are a house in which several people work. */
const networkFrom = 4;
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

function toGroup(kind: WaitingGroup['kind'], comments: readonly Groupable[]): WaitingGroup {
  const ids = comments.toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
  return { id: ids[0]?.id ?? '', kind, ids: ids.map(({ id }) => id) };
}

/** Comments with the same text, and those whose text is nearly the same as theirs. */
function duplicatesOf(comments: readonly Groupable[]): WaitingGroup[] {
  const same = [...Map.groupBy(comments, ({ text }) => likeness(text)).values()];
  const nearSame = findNearSame(same.map((group) => group[0]?.text ?? ''));
  const together = Map.groupBy(same.keys(), (index) => nearSame[index]);
  return [...together.values()]
    .map((indices) => indices.flatMap((index) => same[index] ?? []))
    .filter((group) => group.length > 1)
    .map((group) => toGroup('duplicate', group));
}

function networksOf(comments: readonly Groupable[]): WaitingGroup[] {
  const known = comments.filter(({ network }) => network !== undefined);
  return [...Map.groupBy(known, ({ network }) => network).values()]
    .filter((group) => group.length >= networkFrom)
    .map((group) => toGroup('network', group));
}

function floodsOf(comments: readonly Groupable[]): WaitingGroup[] {
  const groups: WaitingGroup[] = [];
  for (const ofModule of Map.groupBy(comments, ({ module }) => module).values()) {
    let run: Groupable[] = [];
    const close = () => {
      if (run.length >= floodFrom) groups.push(toGroup('flood', run));
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
 * Groups of waiting comments: those with the same or nearly the same text, then, of the others, those from one network
 * of one day, then those that came to one module in a rush.
 *
 * @returns largest first; no comment is in two
 */
export function groupWaiting(comments: readonly Groupable[]): WaitingGroup[] {
  const found: WaitingGroup[] = [];
  for (const find of [duplicatesOf, networksOf, floodsOf]) {
    const taken = new Set(found.flatMap(({ ids }) => ids));
    found.push(...find(comments.filter(({ id }) => !taken.has(id))));
  }
  return found.sort((a, b) => b.ids.length - a.ids.length || (a.id < b.id ? -1 : 1));
}
