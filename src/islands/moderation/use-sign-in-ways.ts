import { useEffect, useState } from 'react';
import { callEndpoint } from '../shared/endpoint/call-endpoint.ts';
import { waysCall } from './moderation-calls.ts';

/** Whether the operator lets people sign in with a passphrase; undefined until known. */
export function usePassphraseAllowed(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    void callEndpoint(waysCall).then((result) => setAllowed(result.ok && result.value.passphrase));
  }, []);
  return allowed;
}
