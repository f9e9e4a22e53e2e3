import type { ReactNode } from 'react';
import { momentText, text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { AuthorName, CommentMarks } from './CommentMeta.tsx';
import { useDesk } from './desk-tools.ts';
import { ForeignText } from './ForeignText.tsx';

/** A line of the list. */
export interface ListedEntry {
  /** Id of what is opened: the comment, or the report about it. */
  readonly id: string;
  readonly comment: ModeratedComment;
  readonly address: string;
  /** Said before the text: the reason of a report, the state of a found comment. */
  readonly note?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly entries: readonly ListedEntry[];
  readonly current: string | undefined;
  /** Entries that are chosen together; left out where nothing can be. */
  readonly selection?: ReadonlySet<string>;
  readonly onToggle?: (id: string) => void;
}

const glance = 180;

/** Id of the link of an entry, so that it can take the focus. */
export function entryLinkId(id: string): string {
  return `eintrag-${id}`;
}

/** What can be opened, each entry a link, so that it has an address and the back button works. */
export function EntryList({ label, entries, current, selection, onToggle }: Props) {
  const { titleOf } = useDesk();
  return (
    <ol className="entries" aria-label={label}>
      {entries.map(({ id, comment, address, note }) => {
        const module = titleOf(comment.module);
        const name = comment.name ?? text('comment.anonymous');
        return (
          <li key={id} className={`listed${id === current ? ' listed--current' : ''}`}>
            {selection !== undefined && (
              <label className="listed__select">
                <input
                  type="checkbox"
                  checked={selection.has(id)}
                  onChange={() => onToggle?.(id)}
                  aria-label={text('queue.select', { name, module })}
                />
              </label>
            )}
            <a
              className="listed__link"
              id={entryLinkId(id)}
              href={address}
              aria-current={id === current ? 'true' : undefined}
            >
              <span className="listed__module">{module}</span>
              <span className="listed__meta">
                <AuthorName comment={comment} />
                <time dateTime={comment.createdAt}>{momentText(comment.createdAt)}</time>
                <CommentMarks comment={comment} />
              </span>
              {note !== undefined && <span className="listed__note">{note}</span>}
              <span className="listed__text">
                <ForeignText inline words={comment.text.slice(0, glance)} />
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
