import type { CompiledQuery } from 'kysely';
import type { ProblemCode } from '../../domain/problem-codes.ts';

/**
 * Why a write set was undone. `retry`: somebody else changed the same thing in between, reading again and trying
 * again makes sense. Otherwise the problem to answer with, or a word the operation itself understands.
 */
export type Mismatch = 'retry' | 'replay' | ProblemCode;

/** One statement of a write set and how many rows it must touch. */
export interface Statement {
  readonly query: CompiledQuery;
  /** Rows that must be inserted, changed or deleted; undefined when any number is right. */
  readonly rows?: number;
  /** What it means when the number differs. */
  readonly mismatch?: Mismatch;
}

/** An ordered list of statements that take effect together or not at all. */
export type WriteSet = readonly Statement[];

/** A statement touched another number of rows than it must; nothing of the write set took effect. */
export class WriteMismatch extends Error {
  readonly mismatch: Mismatch;

  constructor(mismatch: Mismatch) {
    super(`write set undone: ${mismatch}`);
    this.name = 'WriteMismatch';
    this.mismatch = mismatch;
  }
}

/** The mismatch of a statement as an error. A statement that names none must never differ. */
export function mismatchOf(statement: Statement | undefined): WriteMismatch {
  return new WriteMismatch(statement?.mismatch ?? 'internal');
}
