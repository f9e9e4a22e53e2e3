import { routes } from '../../config/routes.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import { ActionButton } from '../controls/ActionButton.tsx';
import { CommentFields } from './CommentFields.tsx';

interface Props {
  /** Address that takes it. */
  readonly action: string;
}

/** The form of a comment where there is no script: the same fields, sent by the browser. */
export function PlainCommentForm({ action }: Props) {
  return (
    <form className="comment-form no-script" method="post" action={action} acceptCharset="utf-8">
      <h3>{text('comment.new')}</h3>
      {/* The rules are as long as the form, and few see it: they stand on their own page. */}
      <p>
        <a href={routes.contribute}>{text('comment.rules.long')}</a>
      </p>
      <CommentFields id="kommentar-feld" />
      <p className="small">
        {text('comment.waits')} {text('form.noScript')}
      </p>
      <div className="widget-actions">
        <ActionButton main type="submit">
          {text('comment.send')}
        </ActionButton>
      </div>
    </form>
  );
}
