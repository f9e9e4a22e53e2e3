import { text } from '../../i18n/moderation-texts.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import type { CeremonyResult } from './passkey-ceremony.ts';

interface Props {
  readonly result: CeremonyResult | undefined;
  /** What did not happen. */
  readonly what: string;
}

/** Says why a sign-in or an enrolment did not come about. */
export function CeremonyNote({ result, what }: Props) {
  if (result === undefined || result.kind === 'done') return null;
  if (result.kind === 'failed') return <FailureNote failure={result.failure} what={what} />;
  return (
    <p className="widget-failure" role="alert">
      <b>{what}</b> {text(`signIn.${result.kind}`)}
    </p>
  );
}
