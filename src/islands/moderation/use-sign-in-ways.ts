import { useEffect, useState } from 'react';
import type { SignInWays } from '../../schemas/wire/sign-in-request.ts';
import { callEndpoint } from '../shared/endpoint/call-endpoint.ts';
import { waysCall } from './moderation-calls.ts';

/** The ways in that the operator allows beside passkeys; undefined until known. */
export function useSignInWays(): SignInWays | undefined {
  const [ways, setWays] = useState<SignInWays>();
  useEffect(() => {
    void callEndpoint(waysCall).then((result) => {
      if (result.ok) setWays(result.value);
    });
  }, []);
  return ways;
}
