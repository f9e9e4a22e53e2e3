import { useEffect, useRef } from 'react';
import type { CallFailure } from '../../../domain/call-failure.ts';
import { failureText, fieldProblemText } from '../../../i18n/problem-texts.ts';

interface Props {
  readonly failure: CallFailure;
  /** What did not happen: "Noch nicht gesendet." */
  readonly what: string;
  /** What became of the input: "Ihr Text bleibt hier stehen." */
  readonly kept?: string | undefined;
}

/** Says in place what did not work and what helps. It takes the focus, so that nobody misses it. */
export function FailureNote({ failure, what, kept }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [failure]);
  const field = failure.fields[0];
  return (
    <div ref={note} className="widget-failure" role="alert" tabIndex={-1}>
      <p>
        <b>{what}</b> {field === undefined ? failureText(failure) : fieldProblemText(field.code)} {kept}
      </p>
    </div>
  );
}
