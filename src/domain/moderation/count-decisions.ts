import { rejectionReasonKeys, type RejectionReason } from '../ratings/rejection-reasons.ts';

/** A deed of the log: a word, and what belongs to it as `name=value`. */
export interface LoggedDeed {
  readonly action: string;
  /** Milliseconds for which what was decided had waited; null where nothing of a visitor's was. */
  readonly waited: number | null;
}

/** Decisions of one kind, and how long they took. */
export interface DecidedFigures {
  /** Decided for what was sent: published, or a report or objection upheld. */
  readonly yes: number;
  readonly no: number;
  /** Days within which half of them were decided, whole ones, at least 1; null when there are none. */
  readonly medianDays: number | null;
}

/** How moderation was done: how many, how long, why. No times, no people, no texts. */
export interface ModerationFigures {
  readonly comments: DecidedFigures;
  readonly reports: DecidedFigures;
  readonly objections: DecidedFigures;
  /** For what comments were rejected or taken off the page. */
  readonly reasons: Readonly<Partial<Record<RejectionReason, number>>>;
  /** Ratings and marks of use that were held and let count, or taken out. */
  readonly gifts: { readonly counted: number; readonly removed: number };
}

const day = 86_400_000;

function medianDays(waited: readonly number[]): number | null {
  const sorted = waited.toSorted((a, b) => a - b);
  const middle = sorted[Math.ceil(sorted.length / 2) - 1];
  return middle === undefined ? null : Math.max(1, Math.ceil(middle / day));
}

const wordOf = ({ action }: LoggedDeed) => action.split(' ', 1)[0] ?? '';

function decided(deeds: readonly LoggedDeed[], yes: string, no: string): DecidedFigures {
  const of = (word: string) => deeds.filter((deed) => wordOf(deed) === word);
  const both = [...of(yes), ...of(no)];
  return {
    yes: of(yes).length,
    no: of(no).length,
    medianDays: medianDays(both.flatMap(({ waited }) => (waited === null ? [] : [waited]))),
  };
}

/** Sum of the counts noted with deeds of these words. */
function counted(deeds: readonly LoggedDeed[], ...words: readonly string[]): number {
  return deeds
    .filter((deed) => words.includes(wordOf(deed)))
    .reduce((sum, { action }) => sum + Number(/ count=(\d+)/.exec(action)?.[1] ?? 0), 0);
}

/** Makes the public figures of moderation from what the log holds. */
export function countDecisions(deeds: readonly LoggedDeed[]): ModerationFigures {
  const reasonOf = ({ action }: LoggedDeed) => / reason=(\S+)/.exec(action)?.[1] ?? 'other';
  const because = deeds.filter((deed) => ['reject', 'uphold'].includes(wordOf(deed))).map(reasonOf);
  const reasons: Partial<Record<RejectionReason, number>> = {};
  for (const key of rejectionReasonKeys) {
    const n = because.filter((one) => one === key).length;
    if (n > 0) reasons[key] = n;
  }
  return {
    comments: decided(deeds, 'approve', 'reject'),
    reports: decided(deeds, 'uphold', 'dismiss'),
    objections: decided(deeds, 'uphold-objection', 'dismiss-objection'),
    reasons,
    gifts: {
      counted: counted(deeds, 'count-held'),
      removed: counted(deeds, 'discard-held', 'remove-intake'),
    },
  };
}
