import { useEffect } from 'react';
import { plural, text } from '../../../i18n/intake-texts.ts';
import { text as deskText } from '../../../i18n/moderation-texts.ts';
import type { HeldGifts } from '../../../schemas/wire/held-gifts.ts';
import { useDesk } from '../desk-tools.ts';
import { viewAddress, type DeskView } from '../desk-view.ts';
import { Choice } from '../Field.tsx';
import { LoadNote } from '../LoadNote.tsx';
import { TwoPanes, wide } from '../TwoPanes.tsx';
import { useAttention } from '../use-attention.ts';
import { goTo, replaceView } from '../use-desk-view.ts';
import { useFocusOnEntry } from '../use-focus-on-entry.ts';
import { useLoaded } from '../use-loaded.ts';
import { HeldList } from './HeldList.tsx';
import { HeldPane } from './HeldPane.tsx';
import { heldCall, releaseStateCall } from './intake-calls.ts';
import { ModuleIntake } from './ModuleIntake.tsx';
import { Oddities } from './Oddities.tsx';
import { ReleaseBox } from './ReleaseBox.tsx';

const name = 'einschaetzungen';

function Held({ held, current }: { readonly held: HeldGifts; readonly current: string | undefined }) {
  const { groups, total } = held;
  return (
    <>
      <div className="view-head">
        <h2>{plural('held.title', total.groups)}</h2>
        <p className="small">{total.groups === 0 ? text('held.empty') : plural('held.intro', total.gifts)}</p>
      </div>
      {total.groups > groups.length && (
        <p className="small">{text('held.shown', { count: groups.length })}</p>
      )}
      {groups.length > 0 && <HeldList groups={groups} current={current} />}
    </>
  );
}

function ModuleChoice({ module }: { readonly module: string | undefined }) {
  const { modules } = useDesk();
  return (
    <section className="intake-choice" aria-labelledby="eingang">
      <h3 id="eingang">{text('module.title')}</h3>
      <Choice
        label={text('module.choose')}
        value={module ?? ''}
        onChange={(event) => goTo({ name, query: { module: event.target.value } })}
      >
        <option value="">{text('module.none')}</option>
        {modules.map(([slug, title]) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Choice>
    </section>
  );
}

/** Ratings and marks of use: what the public figures stand at, what is held, and what came in to a module. */
export function Gifts({ view: { item, query } }: { readonly view: DeskView }) {
  const { value, failure, reload } = useLoaded(heldCall);
  const module = query['module'];
  const release = useLoaded(releaseStateCall);
  const focusNext = useFocusOnEntry(item);
  const first = value?.groups[0]?.id;
  const isOpen = item !== undefined || module !== undefined;
  useEffect(() => {
    if (!isOpen && first !== undefined && matchMedia(wide).matches) replaceView({ name, item: first });
  }, [isOpen, first]);
  useAttention(() => {
    reload();
    release.reload();
  });
  if (value === undefined) {
    return failure === undefined ? <p>{deskText('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  const { groups } = value;
  const index = groups.findIndex(({ id }) => id === item);
  const group = groups[index];
  const goOn = () => {
    const left = groups.filter(({ id }) => id !== item);
    focusNext();
    replaceView({ name, item: (left[index] ?? left.at(-1))?.id });
    reload();
    release.reload();
  };
  const gone = item === undefined ? undefined : <p role="status">{text('held.gone')}</p>;
  const held = group === undefined ? gone : <HeldPane key={group.id} group={group} onDecided={goOn} />;
  return (
    <TwoPanes
      listAddress={viewAddress({ name })}
      list={
        <>
          <Held held={value} current={item} />
          <Oddities />
          <ReleaseBox loaded={release} />
          <ModuleChoice module={module} />
        </>
      }
      pane={module === undefined ? held : <ModuleIntake key={module} module={module} />}
    />
  );
}
