import { useEffect, useState } from 'react';
import type { SignInWays } from '../../schemas/sign-in-request.ts';
import { callEndpoint, readsObjectWith } from '../shared/call-endpoint.ts';

/** Whether the operator lets people sign in with a passphrase; undefined until known. */
export function usePassphraseAllowed(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const reads = readsObjectWith<SignInWays>('passphrase');
    void callEndpoint({ method: 'GET', path: '/moderation/sign-in', reads }).then((result) =>
      setAllowed(result.ok && result.value.passphrase),
    );
  }, []);
  return allowed;
}
