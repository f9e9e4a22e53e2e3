import { useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import type { EndpointCall } from '../shared/endpoint/call-endpoint.ts';
import { useDesk } from './desk-tools.ts';

/** What has been loaded, or why not; neither while the first answer is on its way. */
export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly failure: CallFailure | undefined;
  /** Asks again; what is there stays until the answer comes. */
  readonly reload: () => void;
}

/**
 * Loads what a call gives, again whenever its address changes or somebody has signed in.
 * @param call undefined while there is nothing to load
 */
export function useLoaded<Value>(call: EndpointCall<Value> | undefined): Loaded<Value> {
  const { load, signIns } = useDesk();
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<{ path?: string; value?: Value; failure?: CallFailure }>({});
  const path = call?.path;
  useEffect(() => {
    let stale = false;
    if (call !== undefined) {
      void load(call).then((result) => {
        if (stale) return;
        setState((before) =>
          result.ok
            ? { path: call.path, value: result.value }
            : { ...(before.path === call.path ? before : {}), path: call.path, failure: result.failure },
        );
      });
    }
    return () => {
      stale = true;
    };
    // The address says all that makes two calls differ.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path, asked, signIns, load]);
  const fits = state.path === path;
  return {
    value: fits ? state.value : undefined,
    failure: fits ? state.failure : undefined,
    reload: () => setAsked((count) => count + 1),
  };
}
