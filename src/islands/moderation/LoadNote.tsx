import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { failureText } from '../../i18n/problem-texts.ts';

/** Says that something could not be loaded. It leaves the focus alone, for loading goes on while a person types. */
export function LoadNote({ failure }: { readonly failure: CallFailure }) {
  return (
    <p className="widget-failure" role="status">
      <b>{text('desk.failed')}</b> {failureText(failure)}
    </p>
  );
}
