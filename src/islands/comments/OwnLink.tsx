import { useState } from 'react';
import { routes } from '../../config/routes.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { copyText } from '../shared/clipboard/copy-text.ts';

/** Copies the link by which an author finds a comment again from any device. */
export function OwnLink({ own }: { readonly own: Pick<OwnComment, 'id' | 'ownKey'> }) {
  const [state, setState] = useState<'copied' | 'shown'>();
  const address = `${location.origin}${routes.ownContribution}#${own.id}.${own.ownKey}`;
  const copy = async () => setState((await copyText(address)) ? 'copied' : 'shown');
  return (
    <>
      <ActionButton onClick={() => void copy()}>{text('own.link')}</ActionButton>
      <span role="status" className="small comment-own__link">
        {state === 'copied' && text('own.link.copied')}
        {state === 'shown' && text('own.link.shown', { address })}
      </span>
    </>
  );
}
