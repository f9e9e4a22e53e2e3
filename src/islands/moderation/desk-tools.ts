import { createContext, useContext } from 'react';
import type { ModeratorSession } from '../../schemas/wire/moderation-answer.ts';
import type { CallResult, EndpointCall } from '../shared/endpoint/call-endpoint.ts';

/** What every view of the desk can do. */
export interface DeskTools {
  /** Who is signed in, and what they may do. */
  readonly session: ModeratorSession;
  /**
   * Does what a moderator asked for. When the session has ended, or the endpoint wants to know once more who it is, the
   * person is asked in place and the same call goes out again.
   */
  readonly act: <Value>(call: EndpointCall<Value>) => Promise<CallResult<Value>>;
  /** Loads what a view shows. An ended session is told by a line, not by a dialog nobody asked for. */
  readonly load: <Value>(call: EndpointCall<Value>) => Promise<CallResult<Value>>;
  /** Asks who it is unless that was proved in the last five minutes; false when the person would not. */
  readonly confirm: () => Promise<boolean>;
  /** Tells something politely, to eyes and screen readers. */
  readonly say: (words: string) => void;
  /** Title of a module by its slug; the slug itself where the catalogue no longer has it. */
  readonly titleOf: (module: string) => string;
  /** Slug and title of every module, in the order of titles. */
  readonly modules: readonly (readonly [slug: string, title: string])[];
  /** Asks anew how much waits. */
  readonly recount: () => void;
  /** Grows whenever somebody has signed in: what could not be loaded before can be now. */
  readonly signIns: number;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

/** The tools of the desk a component stands on. */
export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (tools === undefined) throw new Error('outside of the desk');
  return tools;
}
