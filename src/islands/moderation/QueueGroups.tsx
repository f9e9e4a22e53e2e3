import { durationText, plural, text } from '../../i18n/moderation-texts.ts';
import { useDesk } from './desk-tools.ts';
import { viewAddress } from './desk-view.ts';
import type { WaitingComments } from './use-queue.ts';

const name = 'warteschlange';
const mostShown = 5;

interface Props {
  readonly query: Readonly<Record<string, string>>;
  readonly groups: WaitingComments['groups'];
  /** How many of what is shown are not chosen yet. */
  readonly unchosen: number;
  readonly onChooseAll: () => void;
}

function GroupWords({ group }: { readonly group: WaitingComments['groups'][number] }) {
  const { titleOf } = useDesk();
  const { module, minutes, network } = group;
  return (
    <span className="small">
      {network !== undefined && `${text('queue.network', { network })}, `}
      {module === undefined ? text('queue.severalModules') : titleOf(module)}, {durationText(minutes)}
    </span>
  );
}

/** What belongs together, and, inside of one group, the way to decide on all of it in one go. */
export function QueueGroups({ query, groups, unchosen, onChooseAll }: Props) {
  if (query['group'] !== undefined) {
    return (
      <p className="queue-groups">
        {unchosen > 0 && (
          <button type="button" className="desk__link" onClick={onChooseAll}>
            {plural('queue.chooseAll', unchosen)}
          </button>
        )}{' '}
        <a href={viewAddress({ name, query: { ...query, group: '' } })}>{text('queue.noGroup')}</a>
      </p>
    );
  }
  if (groups.length === 0) return null;
  return (
    <ul className="queue-groups" aria-label={text('queue.groups')}>
      {groups.slice(0, mostShown).map((group) => (
        <li key={group.id}>
          <a href={viewAddress({ name, query: { ...query, group: group.id } })}>
            {plural(`queue.group.${group.kind}`, group.size)}
          </a>{' '}
          <GroupWords group={group} />
        </li>
      ))}
      {groups.length > mostShown && (
        <li className="small">{plural('queue.moreGroups', groups.length - mostShown)}</li>
      )}
    </ul>
  );
}
