import type { DimensionKey, Level } from '../../domain/dimensions.ts';
import type { RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import type { ReportReason } from '../../domain/ratings/report-reasons.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import type {
  AssignmentTable,
  CommentNetworkTable,
  FirstLookTable,
  SecondLookTable,
  WatchEntryTable,
} from './desk-tables.ts';
import type { UseStatus } from '../../domain/ratings/use-statuses.ts';
import type {
  DayKeyTable,
  IntakeTable,
  LeaseTable,
  ReleaseTable,
  ReleasedSummaryTable,
  RequestCountTable,
  RoleFigureTable,
} from './intake-tables.ts';
import type { ObjectionTable } from './objection-tables.ts';
import type {
  CeremonyTable,
  FailedSignInTable,
  InvitationTable,
  LogEntryTable,
  ModeratorTable,
  PasskeyTable,
  SessionTable,
} from './moderation-tables.ts';

/** Whether visitors may contribute: `read-only` still shows what is there, `closed` hides it. */
export type Openness = 'open' | 'read-only' | 'closed';

/**
 * One row per module that ever got a comment or a setting. `tag` is drawn anew with every change of what is public, in
 * the same transaction, so that it can serve as entity tag and as key of caches in every process. It is random, not a
 * number that counts up: a store that was set back must never give a tag it gave before to something else.
 */
export interface ModuleSettingTable {
  module: string;
  tag: string;
  ratings: Openness;
  comments: Openness;
}

/** One rating: one row per module and keyed hash of the visitor's secret. */
export interface RatingTable extends Record<DimensionKey, Level | null> {
  module: string;
  voter: string;
  scale: number;
  role: Role | null;
  /** Grows with every change; a write names the revision it has seen. */
  revision: number;
  created_at: number;
  updated_at: number;
}

/** One mark of use: one row per module and keyed hash of the visitor's secret. */
export interface UseMarkTable {
  module: string;
  voter: string;
  status: UseStatus;
  revision: number;
  created_at: number;
  updated_at: number;
}

/** Facts about the store itself, for example the fingerprint of the server key. */
export interface StoreFactTable {
  name: string;
  value: string;
}

/** Which migrations have been applied. */
export interface SchemaVersionTable {
  version: number;
  applied_at: number;
}

/** `erased` is a tombstone: no text, name or author, kept only while replies hang on it. */
export type CommentState = 'pending' | 'published' | 'rejected' | 'erased';

export interface CommentTable {
  /** Random, for everybody can read it: an id that sorts by time would tell the millisecond of writing. */
  id: string;
  module: string;
  /** Keyed hash of comment and secret; empty for the editors and for tombstones. */
  author: string;
  parent: string | null;
  state: CommentState;
  text: string;
  name: string | null;
  role: Role | null;
  /** 1 when written by the editors. */
  editors: number;
  /** 1 when the field people do not see was filled in. */
  honeypot: number;
  /** Why it was rejected, as told to the author. */
  reason: string | null;
  /** The reason of the list it was rejected for; null when it was not, or for another one. */
  reason_key: RejectionReason | null;
  revision: number;
  created_at: number;
  updated_at: number;
}

export interface ReportTable {
  id: string;
  comment: string;
  reporter: string;
  reason: ReportReason;
  text: string | null;
  state: 'open' | 'upheld' | 'dismissed';
  created_at: number;
  /** Sealed mail address for an answer; null when none was left. */
  contact: string | null;
}

/** Mails to whoever reported or objected, and left an address. */
export type AnswerKind = 'report-received' | 'report-decided' | 'objection-received' | 'objection-decided';

/** Mail still to be sent. A row is written together with what it tells of, so neither exists without the other. */
export interface OutboxTable {
  id: string;
  kind: 'comment-waiting' | 'report-waiting' | 'objection-waiting' | AnswerKind;
  /** Id of the comment, report or objection. */
  subject: string;
  created_at: number;
  sent_at: number | null;
}

/** What a request with an `Idempotency-Key` was answered. */
export interface IdempotencyTable {
  key: string;
  request: string;
  answer: string;
  created_at: number;
}

/** Challenges that have been used; kept until they would have expired. */
export interface SpentChallengeTable {
  nonce: string;
  expires_at: number;
}

export interface Tables {
  assignment: AssignmentTable;
  comment_network: CommentNetworkTable;
  watch_entry: WatchEntryTable;
  second_look: SecondLookTable;
  first_look: FirstLookTable;
  moderator: ModeratorTable;
  invitation: InvitationTable;
  passkey: PasskeyTable;
  ceremony: CeremonyTable;
  session: SessionTable;
  failed_sign_in: FailedSignInTable;
  log_entry: LogEntryTable;
  comment: CommentTable;
  report: ReportTable;
  objection: ObjectionTable;
  outbox: OutboxTable;
  idempotency: IdempotencyTable;
  spent_challenge: SpentChallengeTable;
  schema_version: SchemaVersionTable;
  store_fact: StoreFactTable;
  module_setting: ModuleSettingTable;
  rating: RatingTable;
  use_mark: UseMarkTable;
  intake: IntakeTable;
  release: ReleaseTable;
  released_summary: ReleasedSummaryTable;
  role_figure: RoleFigureTable;
  lease: LeaseTable;
  day_key: DayKeyTable;
  request_count: RequestCountTable;
}
