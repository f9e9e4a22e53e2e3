import { plural, text } from '../../i18n/moderation-texts.ts';
import { useDesk } from './desk-tools.ts';
import { viewAddress } from './desk-view.ts';
import { Choice } from './Field.tsx';
import { goTo } from './use-desk-view.ts';
import type { WaitingComments } from './use-queue.ts';

const name = 'warteschlange';

interface Props {
  readonly query: Readonly<Record<string, string>>;
  readonly groups: WaitingComments['groups'];
}

/** Which of what waits is shown, in which order, and what belongs together. */
export function QueueFilter({ query, groups }: Props) {
  const { titleOf } = useDesk();
  const change = (field: string, value: string) => goTo({ name, query: { ...query, [field]: value } });
  return (
    <>
      <div className="desk-search">
        <Choice
          label={text('queue.show')}
          value={query['assigned'] ?? ''}
          onChange={(event) => change('assigned', event.target.value)}
        >
          <option value="">{text('queue.everything')}</option>
          <option value="me">{text('queue.mine')}</option>
          <option value="nobody">{text('queue.nobodys')}</option>
        </Choice>
        <Choice
          label={text('queue.order')}
          value={query['order'] ?? ''}
          onChange={(event) => change('order', event.target.value)}
        >
          <option value="">{text('queue.oldest')}</option>
          <option value="striking">{text('queue.striking')}</option>
        </Choice>
      </div>
      {query['group'] !== undefined && (
        <p>
          <a href={viewAddress({ name, query: { ...query, group: '' } })}>{text('queue.noGroup')}</a>
        </p>
      )}
      {query['group'] === undefined && groups.length > 0 && (
        <ul className="queue-groups" aria-label={text('queue.groups')}>
          {groups.slice(0, 5).map(({ id, kind, size, module, minutes }) => (
            <li key={id}>
              <a href={viewAddress({ name, query: { ...query, group: id } })}>
                {plural(`queue.group.${kind}`, size)}
              </a>{' '}
              <span className="small">
                {module === undefined ? text('queue.severalModules') : titleOf(module)},{' '}
                {plural('queue.minutes', minutes)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
