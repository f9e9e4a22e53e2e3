import { useState, type SubmitEvent } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import { callEndpoint, readsNothing } from '../shared/endpoint/call-endpoint.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { CeremonyNote } from './CeremonyNote.tsx';
import { TextField } from './Field.tsx';
import { knowsPasskeys, signInWithPasskey, type CeremonyResult } from './passkey-ceremony.ts';
import { waysCall } from './moderation-calls.ts';
import { TownAccount } from './TownAccount.tsx';
import { useSignInWays } from './use-sign-in-ways.ts';

interface Props {
  /** Filled in where it is known who comes back. */
  readonly mail?: string | undefined;
  /** Whether somebody who is signed in proves once more who they are. */
  readonly fresh?: boolean;
  readonly onDone: () => void;
}

/** The ways in: a passkey, and passphrase with one-time password where the operator allows it. */
export function SignIn({ mail = '', fresh = false, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<CeremonyResult>();
  const ways = useSignInWays();
  const passkeys = knowsPasskeys();

  const attempt = async (sign: () => Promise<CeremonyResult>) => {
    setBusy(true);
    const came = await sign();
    setBusy(false);
    setResult(came);
    if (came.kind !== 'done') return;
    // Where the browser keeps no cookie, the sign-in succeeds and nothing comes of it.
    const ways = await callEndpoint(waysCall);
    if (ways.ok && !ways.value.signedIn) setResult({ kind: 'noCookie' });
    else onDone();
  };
  const withPassphrase = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const value = (name: string) => {
      const one = given.get(name);
      return typeof one === 'string' ? one : '';
    };
    void attempt(async () => {
      const sent = await callEndpoint({
        method: 'POST',
        path: '/moderation/passphrase/session',
        body: {
          mail: value('mail').trim(),
          passphrase: value('passphrase'),
          code: value('code').replaceAll(' ', ''),
        },
        reads: readsNothing,
      });
      return sent.ok ? { kind: 'done' } : { kind: 'failed', failure: sent.failure };
    });
  };
  return (
    <div className="sign-in">
      <CeremonyNote result={result} what={text('signIn.failed')} />
      {ways?.townAccount === true && <TownAccount fresh={fresh} busy={busy} />}
      {passkeys ? (
        <ActionButton
          main={ways?.townAccount !== true}
          disabled={busy}
          onClick={() => void attempt(signInWithPasskey)}
        >
          {text('signIn.passkey')}
        </ActionButton>
      ) : (
        <p>{text(isSecureContext ? 'signIn.unsupported' : 'signIn.insecure')}</p>
      )}
      {ways?.passphrase === true && (
        <form className="sign-in__form" onSubmit={withPassphrase}>
          <h3>{text('signIn.passphrase')}</h3>
          <TextField
            label={text('signIn.mail')}
            name="mail"
            type="email"
            autoComplete="username"
            defaultValue={mail}
            required
          />
          <TextField
            label={text('signIn.phrase')}
            name="passphrase"
            type="password"
            autoComplete="current-password"
            required
          />
          <TextField
            label={text('signIn.code')}
            hint={text('signIn.codeHint')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9 ]{6,7}"
            required
          />
          <ActionButton type="submit" disabled={busy}>
            {text('signIn.submit')}
          </ActionButton>
        </form>
      )}
    </div>
  );
}
