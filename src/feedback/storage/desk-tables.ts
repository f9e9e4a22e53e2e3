import type { WatchKind } from '../../domain/moderation/watch-kinds.ts';

/** Who has taken something to decide on. */
export interface AssignmentTable {
  /** Id of a comment or report. */
  subject: string;
  moderator: string;
  at: number;
}

/** From which network a comment that waits came. */
export interface CommentNetworkTable {
  comment: string;
  module: string;
  /** Day of intake, in days since 1970-01-01. */
  day: number;
  /** Hash of the network under the key of the day; null once the day is over. */
  network: string | null;
  /** Number of the network among those of the same module and day, shown as a letter. */
  network_group: number;
}

/** A word or link that is looked for in what waits. It sorts, it never decides. */
export interface WatchEntryTable {
  id: string;
  kind: WatchKind;
  /** In small letters; a link is a host name. */
  pattern: string;
  moderator: string;
  created_at: number;
}

/** Modules in which two people approve. */
export interface SecondLookTable {
  module: string;
  since: number;
}

/** The first of two approvals, of the version of a comment that was read. */
export interface FirstLookTable {
  comment: string;
  moderator: string;
  revision: number;
  at: number;
}
