import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import type { IntakePattern } from '../../domain/ratings/intake-patterns.ts';
import type { Role } from '../../domain/ratings/roles.ts';

/**
 * Whether a gift counts. `waiting`: from the next release, unless a pattern shows up; `passed`: from the next release in
 * any case; `counted`: in the public figures; `held`: set aside until somebody decides; `discarded`: never.
 */
export type IntakeState = 'waiting' | 'passed' | 'counted' | 'held' | 'discarded';

/** How a rating or a mark of use came in: one row beside each, made anew when its giver changes it. */
export interface IntakeTable {
  kind: GiftKind;
  module: string;
  voter: string;
  /** Day of intake, from release to release, in days since 1970-01-01. */
  day: number;
  /** Hash of the network under the key of the day; null once the day is over. */
  network: string | null;
  /** Number of the network among those of the same kind, module and day, shown as a letter; null after 30 days. */
  network_group: number | null;
  /** What was given, in one text. */
  profile: string;
  /** 1 for the first one of its network, day and module: only these count as people of their own when roles are shown. */
  independent: number;
  state: IntakeState;
  /** Why it was held; stays when somebody has decided. */
  pattern: IntakePattern | null;
  /** Number of the release that counted it first. */
  release: number | null;
}

/** One release of the public figures. */
export interface ReleaseTable {
  number: number;
  /** Random; drawn anew when what the release shows is closed or opened. */
  tag: string;
  /** Day of intake that began with the release, in days since 1970-01-01. */
  day: number;
  /** Day by the calendar on which it was made, in days since 1970-01-01. */
  released_on: number;
  at: number;
  /** Public figures of moderation (JSON); null for releases made before there were any. */
  moderation: string | null;
}

/** The public figures of one module (JSON), as of the newest release. */
export interface ReleasedSummaryTable {
  module: string;
  summary: string;
}

/** Figures of one role in one module (JSON, by dimension). */
export interface RoleFigureTable {
  module: string;
  role: Role;
  /** As published last. */
  released: string;
  /** All ever published: new ones must differ from each by at least five people. */
  history: string;
  /** Number of the release that published last. */
  since: string;
}

/** Who may do something only one process should do at a time, and until when. */
export interface LeaseTable {
  name: string;
  holder: string;
  expires_at: number;
}

/** The random key by which networks are told apart for a day; destroyed after it. */
export interface DayKeyTable {
  day: number;
  key: string;
}

/** Requests of one kind from one network in half a minute. */
export interface RequestCountTable {
  /** Hash of kind and network under the key of the day. */
  key: string;
  slot: number;
  n: number;
}
