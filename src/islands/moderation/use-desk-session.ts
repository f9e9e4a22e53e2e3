import { useCallback, useRef, useState } from 'react';
import type { ModeratorSession } from '../../schemas/wire/moderation-answer.ts';
import { callEndpoint, type CallResult, type EndpointCall } from '../shared/endpoint/call-endpoint.ts';
import { sessionCall, waysCall } from './moderation-calls.ts';

/** Why somebody signed in is asked again: the session has ended, or what they do cannot be undone. */
export type AskReason = 'ended' | 'confirm';

/** The session of the page and the way to ask for it again in place. */
export interface DeskSession {
  /** Undefined until known, null when nobody is signed in. */
  readonly session: ModeratorSession | null | undefined;
  /** Why the session is not known: the endpoint did not answer. */
  readonly failure: Extract<CallResult<unknown>, { ok: false }>['failure'] | undefined;
  /** True when a call found that the session is over; what stands on the desk stays. */
  readonly ended: boolean;
  readonly asking: AskReason | undefined;
  readonly signIns: number;
  readonly act: <Value>(call: EndpointCall<Value>) => Promise<CallResult<Value>>;
  readonly load: <Value>(call: EndpointCall<Value>) => Promise<CallResult<Value>>;
  readonly confirm: () => Promise<boolean>;
  /** Reads the session anew. */
  readonly recount: () => void;
  /** Opens the dialog because the session has ended. */
  readonly askAgain: () => void;
  /** Ends the asking: true when somebody has signed in. */
  readonly answer: (signedIn: boolean) => void;
  readonly leave: () => void;
}

/** Holds the session. One question at a time: calls that need an answer meanwhile wait for the same one. */
export function useDeskSession(): DeskSession {
  const [session, setSession] = useState<ModeratorSession | null>();
  const [failure, setFailure] = useState<DeskSession['failure']>();
  const [ended, setEnded] = useState(false);
  const [asking, setAsking] = useState<AskReason>();
  const [signIns, setSignIns] = useState(0);
  const question = useRef<PromiseWithResolvers<boolean>>(undefined);

  const recount = useCallback(() => {
    const read = async () => {
      // Asked first, so that a page nobody is signed in to does not begin with a refused request.
      const ways = await callEndpoint(waysCall);
      if (ways.ok && !ways.value.signedIn) {
        setEnded(true);
        setSession((before) => before ?? null);
        setFailure(undefined);
        return;
      }
      const result = ways.ok ? await callEndpoint(sessionCall) : ways;
      if (result.ok) {
        setSession(result.value);
        setEnded(false);
      }
      // Somebody who was signed in keeps their desk; the line above it says what is wrong.
      setFailure(result.ok ? undefined : result.failure);
    };
    void read();
  }, []);

  const ask = useCallback((reason: AskReason) => {
    setAsking(reason);
    question.current ??= Promise.withResolvers<boolean>();
    return question.current.promise;
  }, []);

  const act = useCallback(
    async <Value>(call: EndpointCall<Value>): Promise<CallResult<Value>> => {
      for (;;) {
        const result = await callEndpoint(call);
        if (result.ok) return result;
        const { code } = result.failure;
        if (code === 'session-missing') setEnded(true);
        else if (code !== 'confirmation-needed') return result;
        if (!(await ask(code === 'session-missing' ? 'ended' : 'confirm'))) return result;
      }
    },
    [ask],
  );

  const load = useCallback(async <Value>(call: EndpointCall<Value>): Promise<CallResult<Value>> => {
    const result = await callEndpoint(call);
    if (!result.ok && result.failure.code === 'session-missing') setEnded(true);
    return result;
  }, []);

  const confirm = useCallback(async () => {
    const result = await act(sessionCall);
    if (!result.ok) return false;
    return result.value.confirmed ? true : ask('confirm');
  }, [act, ask]);

  return {
    session,
    failure,
    ended,
    asking,
    signIns,
    act,
    load,
    confirm,
    recount,
    askAgain: () => void ask('ended'),
    answer: (signedIn) => {
      setAsking(undefined);
      if (signedIn) {
        setSignIns((count) => count + 1);
        recount();
      }
      question.current?.resolve(signedIn);
      question.current = undefined;
    },
    leave: () => {
      setSession(null);
      setEnded(false);
    },
  };
}
