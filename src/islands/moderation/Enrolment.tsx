import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { CeremonyNote } from './CeremonyNote.tsx';
import { enrolWithPasskey, knowsPasskeys, type CeremonyResult } from './passkey-ceremony.ts';
import { PassphraseEnrolment } from './PassphraseEnrolment.tsx';
import { replaceView } from './use-desk-view.ts';
import { useSignInWays } from './use-sign-in-ways.ts';

interface Props {
  readonly token: string;
  readonly onDone: () => void;
}

/** Where the invitation leads: setting up a way to sign in. Opening the page alone uses nothing up. */
export function Enrolment({ token, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<CeremonyResult>();
  const ways = useSignInWays();
  // The token must not stay in the address: it would be in the history of a shared device.
  const finish = () => {
    replaceView({ name: 'warteschlange' });
    onDone();
  };
  const enrol = async () => {
    setBusy(true);
    const came = await enrolWithPasskey(token);
    setBusy(false);
    setResult(came);
    if (came.kind === 'done') finish();
  };
  const spent = result?.kind === 'failed' && result.failure.code === 'sign-in-failed';
  return (
    <section className="desk__narrow">
      <h2>{text('enrol.title')}</h2>
      <p>{text('enrol.intro')}</p>
      {spent ? (
        <p className="widget-failure" role="alert">
          {text('enrol.spent')}
        </p>
      ) : (
        <CeremonyNote result={result} what={text('enrol.failed')} />
      )}
      <div className="sign-in">
        <div className="sign-in__way">
          <h3>{text('enrol.passkeyTitle')}</h3>
          <p>{text('enrol.passkeyText')}</p>
          {knowsPasskeys() ? (
            <ActionButton main disabled={busy} onClick={() => void enrol()}>
              {text('enrol.passkey')}
            </ActionButton>
          ) : (
            <p>{text(isSecureContext ? 'signIn.unsupported' : 'signIn.insecure')}</p>
          )}
        </div>
        {ways?.passphrase === true && (
          <div className="sign-in__way">
            <h3>{text('enrol.phraseTitle')}</h3>
            <p>{text('enrol.phraseText')}</p>
            <PassphraseEnrolment token={token} onDone={finish} />
          </div>
        )}
      </div>
      <p>
        <a href="#warteschlange">{text('enrol.toSignIn')}</a>
      </p>
    </section>
  );
}
