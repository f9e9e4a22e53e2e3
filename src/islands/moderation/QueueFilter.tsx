import { text } from '../../i18n/moderation-texts.ts';
import type { TeamMember } from '../../schemas/wire/team.ts';
import { useDesk } from './desk-tools.ts';
import { Choice } from './Field.tsx';
import { goTo } from './use-desk-view.ts';

const name = 'warteschlange';
const kinds = ['comment', 'reply', 'changed'] as const;
const ages = ['1', '3', '7'] as const;

interface Props {
  readonly query: Readonly<Record<string, string>>;
  /** Everybody else who can be given something. */
  readonly colleagues: readonly TeamMember[];
}

/** Which of what waits is shown, and in which order. */
export function QueueFilter({ query, colleagues }: Props) {
  const { modules } = useDesk();
  const choice = (field: string) => ({
    value: query[field] ?? '',
    onChange: (event: { target: { value: string } }) =>
      goTo({ name, query: { ...query, [field]: event.target.value } }),
  });
  const isNarrowed = ['module', 'kind', 'days'].some((field) => (query[field] ?? '') !== '');
  return (
    <>
      <div className="desk-search desk-search--even">
        <Choice label={text('queue.show')} {...choice('assigned')}>
          <option value="">{text('queue.everything')}</option>
          <option value="me">{text('queue.mine')}</option>
          <option value="nobody">{text('queue.nobodys')}</option>
          {colleagues.map(({ id, mail }) => (
            <option key={id} value={id}>
              {text('queue.theirs', { mail })}
            </option>
          ))}
        </Choice>
        <Choice label={text('queue.order')} {...choice('order')}>
          <option value="">{text('queue.oldest')}</option>
          <option value="striking">{text('queue.striking')}</option>
        </Choice>
      </div>
      <details className="queue-more" open={isNarrowed}>
        <summary>{text('queue.moreFilters')}</summary>
        <div className="desk-search">
          <Choice label={text('search.module')} {...choice('module')}>
            <option value="">{text('search.anyModule')}</option>
            {modules.map(([slug, title]) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </Choice>
          <Choice label={text('queue.kind')} {...choice('kind')}>
            <option value="">{text('queue.anyKind')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {text(`queue.kind.${kind}`)}
              </option>
            ))}
          </Choice>
          <Choice label={text('queue.age')} {...choice('days')}>
            <option value="">{text('queue.anyAge')}</option>
            {ages.map((days) => (
              <option key={days} value={days}>
                {text(`queue.age.${days}`)}
              </option>
            ))}
          </Choice>
        </div>
      </details>
    </>
  );
}
