import { mayHaveArrived, type CallFailure } from '../../../domain/call-failure.ts';
import { text } from '../../../i18n/shared-widget-texts.ts';
import { FailureNote } from './FailureNote.tsx';

interface Props {
  readonly failure: CallFailure;
  /** What did not happen, where that is certain: "Noch nicht gesendet." */
  readonly what: string;
  /** What became of the input: "Ihr Text bleibt hier stehen." */
  readonly kept?: string | undefined;
}

/** Says that sending failed. Where only the answer may have been lost, it says so, and that sending again is harmless. */
export function SendFailureNote({ failure, what, kept = '' }: Props) {
  return mayHaveArrived(failure) ? (
    <FailureNote
      failure={failure}
      what={text('send.perhaps')}
      kept={`${text('send.harmless')} ${kept}`.trim()}
    />
  ) : (
    <FailureNote failure={failure} what={what} kept={kept} />
  );
}
