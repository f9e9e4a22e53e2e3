import { germanDate } from '../../../i18n/german-date.ts';
import { plural, text } from '../../../i18n/intake-texts.ts';
import type { HeldGroup } from '../../../schemas/wire/held-gifts.ts';
import { useDesk } from '../desk-tools.ts';
import { viewAddress } from '../desk-view.ts';
import { entryLinkId } from '../EntryList.tsx';
import { patternText } from './held-words.ts';
import { HeldPicture } from './HeldPicture.tsx';

interface Props {
  readonly groups: readonly HeldGroup[];
  readonly current: string | undefined;
}

/** Groups that are held, each a link with its picture. */
export function HeldList({ groups, current }: Props) {
  const { titleOf } = useDesk();
  return (
    <ol className="entries" aria-label={text('held.list')}>
      {groups.map((group) => (
        <li key={group.id} className={`listed${group.id === current ? ' listed--current' : ''}`}>
          <a
            className="listed__link listed__link--pictured"
            id={entryLinkId(group.id)}
            href={viewAddress({ name: 'einschaetzungen', item: group.id })}
            aria-current={group.id === current ? 'true' : undefined}
          >
            <span className="listed__module">{titleOf(group.module)}</span>
            <span className="listed__meta">
              {text('held.meta', {
                kind: plural(`intake.${group.kind}`, group.count),
                day: germanDate(group.day),
              })}
              <span className="tag tag--alert">{patternText(group)}</span>
            </span>
            {group.kind === 'rating' && <HeldPicture dimensions={group.dimensions} />}
          </a>
        </li>
      ))}
    </ol>
  );
}
