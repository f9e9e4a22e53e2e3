import { lazy, Suspense, useState, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { callEndpoint, readsNothing, readsObjectWith } from '../shared/endpoint/call-endpoint.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { TextField } from './Field.tsx';

interface Props {
  readonly token: string;
  readonly onDone: () => void;
}

// A screen in a moderator's life: nobody else loads it.
const QrCode = lazy(() => import('./QrCode.tsx'));

/** The secret of an `otpauth:` address in groups of four, which can be typed without losing the place. */
function secretOf(address: string): string {
  const secret = new URLSearchParams(address.split('?')[1]).get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Sets a passphrase and proves the second factor. The secret stays in this page, its picture is made here. */
export function PassphraseEnrolment({ token, onDone }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [address, setAddress] = useState<string>();
  const [failure, setFailure] = useState<CallFailure>();
  const [busy, setBusy] = useState(false);

  const choose = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const reads = readsObjectWith<{ uri: string }>('uri');
    const path = '/moderation/passphrase';
    const result = await callEndpoint({ method: 'POST', path, body: { token, passphrase }, reads });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) setAddress(result.value.uri);
  };
  const prove = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const path = '/moderation/passphrase/confirmation';
    const body = { token, code: code.replaceAll(' ', '') };
    const result = await callEndpoint({ method: 'POST', path, body, reads: readsNothing });
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) onDone();
  };
  const note = failure !== undefined && <FailureNote failure={failure} what={text('enrol.failed')} />;

  if (address === undefined) {
    return (
      <form className="sign-in__form" onSubmit={(event) => void choose(event)}>
        {note}
        <TextField
          label={text('enrol.phrase')}
          hint={text('enrol.phraseHint')}
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          required
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <ActionButton type="submit" disabled={busy}>
          {text('enrol.phraseNext')}
        </ActionButton>
      </form>
    );
  }
  return (
    <form className="sign-in__form" onSubmit={(event) => void prove(event)}>
      {note}
      <h4>{text('enrol.secretTitle')}</h4>
      <p>{text('enrol.secretText')}</p>
      <Suspense>
        <QrCode content={address} label={text('enrol.qr')} />
      </Suspense>
      <p>
        {text('enrol.secret')}: <code className="sign-in__secret">{secretOf(address)}</code>
      </p>
      <p>
        <a href={address}>{text('enrol.link')}</a>
      </p>
      <TextField
        label={text('signIn.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <ActionButton main type="submit" disabled={busy}>
        {text('enrol.confirm')}
      </ActionButton>
    </form>
  );
}
