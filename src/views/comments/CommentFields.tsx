import { routes } from '../../config/routes.ts';
import { codePointCount } from '../../domain/language/visible-text.ts';
import { commentLimits, nameLimits } from '../../domain/ratings/comment-limits.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import { commentRules, plural, text } from '../../i18n/comment-form-texts.ts';
import { RoleField } from '../controls/RoleField.tsx';

/** What a person writes. */
export interface WrittenComment {
  readonly text: string;
  readonly name: string;
  readonly role?: Role | undefined;
  /** The field people do not see. */
  readonly website: string;
}

/** The fields as the island holds them; without it the page's own form does. */
export interface Writing {
  readonly written: WrittenComment;
  readonly onWrite: (change: Partial<WrittenComment>) => void;
  /** JSON Pointers of the fields that were refused. */
  readonly refused: readonly string[];
}

/** The rules above the fields, in short. */
export function CommentRules() {
  return (
    <div className="comment-rules">
      <p>
        <b>{text('comment.rules')}</b> · <a href={routes.contribute}>{text('comment.rules.long')}</a>
      </p>
      <ol>
        {commentRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </div>
  );
}

interface Props {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly writing?: Writing | undefined;
}

/** How much room is left, in the numbers a person can do something with. */
function Left({ written }: { readonly written: string }) {
  const left = commentLimits.longest - codePointCount(written);
  return (
    <span className="comment-left" role={left < 100 ? 'status' : undefined}>
      {left < 0 ? plural('comment.over', -left) : plural('comment.left', left)}
    </span>
  );
}

function TextField({ id, writing }: Props) {
  const hint = text('comment.text.hint', {
    shortest: commentLimits.shortest,
    longest: commentLimits.longest.toLocaleString('de-DE'),
  });
  // The island says in words what is wrong; without it the browser does.
  const rules = { required: true, minLength: commentLimits.shortest, maxLength: commentLimits.longest };
  return (
    <div className="widget-field">
      <label htmlFor={`${id}-text`}>{text('comment.text')}</label>
      <textarea
        {...(writing === undefined ? rules : {})}
        id={`${id}-text`}
        name="text"
        rows={6}
        dir="auto"
        value={writing?.written.text}
        aria-describedby={`${id}-hint`}
        aria-invalid={writing?.refused.includes('/text')}
        onChange={({ target }) => writing?.onWrite({ text: target.value })}
      />
      <p id={`${id}-hint`} className="small">
        {hint} {writing && <Left written={writing.written.text} />}
      </p>
    </div>
  );
}

/** Text, name and role of a comment, and the field that only programs fill in. */
export function CommentFields({ id, writing }: Props) {
  const role = writing && (writing.written.role ?? '');
  return (
    <>
      <TextField id={id} writing={writing} />
      <div className="comment-pair">
        <div className="widget-field">
          <label htmlFor={`${id}-name`}>{text('comment.name')}</label>
          <input
            id={`${id}-name`}
            name="name"
            dir="auto"
            autoComplete="off"
            maxLength={nameLimits.longest}
            value={writing?.written.name}
            aria-invalid={writing?.refused.includes('/name')}
            onChange={({ target }) => writing?.onWrite({ name: target.value })}
          />
        </div>
        <RoleField
          id={`${id}-role`}
          label={text('comment.role')}
          none={text('comment.role.none')}
          value={role}
          onChange={(chosen) => writing?.onWrite({ role: chosen })}
        />
      </div>
      <label className="comment-trap" aria-hidden="true">
        {text('comment.website')}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={writing?.written.website}
          onChange={({ target }) => writing?.onWrite({ website: target.value })}
        />
      </label>
    </>
  );
}
