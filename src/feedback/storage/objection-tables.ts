/** An author's objection to the rejection of a comment. */
export interface ObjectionTable {
  id: string;
  comment: string;
  /** Revision of the comment that was rejected: each rejection can be objected to once. */
  revision: number;
  text: string;
  /** Sealed mail address for the answer; null when none was left. */
  contact: string | null;
  /** Who rejected the comment, and should not decide again; null when nobody knows any more. */
  decider: string | null;
  state: 'open' | 'upheld' | 'dismissed';
  /** What its author is told; null while it is open. */
  answer: string | null;
  created_at: number;
  decided_at: number | null;
}
