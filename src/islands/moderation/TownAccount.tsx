import { useState } from 'react';
import { endpointBase } from '../../config/feedback-address.ts';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { callEndpoint, readsObjectWith } from '../shared/endpoint/call-endpoint.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useSignInWays } from './use-sign-in-ways.ts';

const refusals = ['role', 'disabled', 'mail', 'replayed', 'provider'] as const;

/** Why the endpoint sent somebody back without a session; undefined when the address says nothing of it. */
export function refusalIn(hash: string): (typeof refusals)[number] | undefined {
  const word = /^#anmeldung=([a-z]+)$/.exec(hash)?.[1];
  return word === undefined ? undefined : (refusals.find((one) => one === word) ?? 'provider');
}

/** Leads to the identity provider of the town, and back to this view. */
export function TownAccount({ fresh, busy }: { readonly fresh: boolean; readonly busy: boolean }) {
  const [leaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const leave = async () => {
    setLeaving(true);
    const view = refusalIn(location.hash) === undefined ? location.hash : '';
    const result = await callEndpoint({
      method: 'POST',
      path: '/moderation/town-account',
      body: { fresh, view },
      reads: readsObjectWith<{ address: string }>('address'),
    });
    if (result.ok) {
      location.assign(result.value.address);
      return;
    }
    setLeaving(false);
    setFailure(result.failure);
  };
  return (
    <>
      {failure !== undefined && <FailureNote failure={failure} what={text('signIn.failed')} />}
      <ActionButton main disabled={busy || leaving} onClick={() => void leave()}>
        {text(fresh ? 'signIn.townAgain' : 'signIn.town')}
      </ActionButton>
    </>
  );
}

/** For devices others use, too: the provider still knows who was here. Nothing where there is no provider. */
export function TownSignOut() {
  const ways = useSignInWays();
  if (ways?.townAccount !== true) return null;
  return (
    <p>
      <a href={`${endpointBase}/moderation/town-account/logout`}>{text('signIn.townOut')}</a>
    </p>
  );
}
