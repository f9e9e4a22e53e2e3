import { useState } from 'react';
import { germanDate } from '../../../i18n/german-date.ts';
import { plural, text } from '../../../i18n/intake-texts.ts';
import { dayText, text as deskText } from '../../../i18n/moderation-texts.ts';
import type { IntakeRemoval, ModuleIntake as Intake } from '../../../schemas/wire/held-gifts.ts';
import { useDesk } from '../desk-tools.ts';
import { LoadNote } from '../LoadNote.tsx';
import { routeToModule } from '../route-to-module.ts';
import { useLoaded } from '../use-loaded.ts';
import { moduleIntakeCall, removeIntakeCall } from './intake-calls.ts';
import { SpanForm } from './SpanForm.tsx';
import { WhyDialog } from '../WhyDialog.tsx';

type Group = Intake['groups'][number];
/** What is to be taken out, still without its reason. */
export type Span = Pick<IntakeRemoval, 'kind' | 'from' | 'to' | 'group'>;

function spanText({ kind, from, to, group }: Span): string {
  const what = text(`module.kind.${kind}`);
  return group === undefined
    ? text('remove.span', { kind: what, from: germanDate(from), to: germanDate(to) })
    : text('remove.group', { kind: what, day: germanDate(from), group });
}

function GroupRow({ group, onRemove }: { readonly group: Group; readonly onRemove?: () => void }) {
  const kind = text(`module.kind.${group.kind}`);
  const network = group.group ?? text('module.networkUnknown');
  const cell = (name: 'waiting' | 'counted' | 'held' | 'discarded') => (
    <td data-label={text(`module.${name}`)}>
      {group[name] === 0 ? <span className="modules__none">–</span> : group[name]}
    </td>
  );
  const left = group.waiting + group.counted + group.held;
  return (
    <tr>
      <th scope="row">
        <time dateTime={group.day}>{dayText(group.day)}</time>
      </th>
      <td data-label={text('module.kind')}>{kind}</td>
      <td data-label={text('module.network')}>{network}</td>
      {cell('waiting')}
      {cell('counted')}
      {cell('held')}
      {cell('discarded')}
      {onRemove !== undefined && (
        <td>
          {group.group !== null && left > 0 && (
            <button type="button" className="desk__link" onClick={onRemove}>
              {text('module.remove')}
              <span className="visually-hidden">
                {text('module.removeOf', { kind, day: germanDate(group.day), group: network })}
              </span>
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function IntakeTable({
  groups,
  onRemove,
}: {
  readonly groups: readonly Group[];
  readonly onRemove: ((span: Span) => void) | undefined;
}) {
  if (groups.length === 0) return <p>{text('module.empty')}</p>;
  return (
    <table className="desk-table">
      <thead>
        <tr>
          {(['day', 'kind', 'network', 'waiting', 'counted', 'held', 'discarded'] as const).map((name) => (
            <th key={name} scope="col">
              {text(`module.${name}`)}
            </th>
          ))}
          {onRemove !== undefined && <th scope="col">{deskText('team.deeds')}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const { kind, day, group: letter } = group;
          return (
            <GroupRow
              key={`${kind} ${day} ${letter ?? ''}`}
              group={group}
              {...(onRemove === undefined
                ? {}
                : {
                    onRemove: () =>
                      onRemove({ kind, from: day, to: day, ...(letter === null ? {} : { group: letter }) }),
                  })}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** What came in to a module by day and network, and what an administrator takes out of it again. */
export function ModuleIntake({ module }: { readonly module: string }) {
  const { act, say, session, titleOf, recount } = useDesk();
  const { value, failure, reload } = useLoaded(moduleIntakeCall(module));
  const [removing, setRemoving] = useState<Span>();
  const mayRemove = session.role === 'administrator';
  const remove = async (span: Span, reason: string) => {
    const result = await act(removeIntakeCall({ ...span, module, reason }));
    if (!result.ok) return result.failure;
    say(plural('remove.done', result.value.count));
    recount();
    reload();
    return 'done';
  };
  if (value === undefined) {
    return failure === undefined ? <p>{deskText('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  return (
    <article className="reading" aria-labelledby="gelesen">
      <h3 id="gelesen">
        <a href={routeToModule(module)}>{text('module.heading', { module: titleOf(module) })}</a>
      </h3>
      <p className="small">{text('module.intro')}</p>
      <IntakeTable groups={value.groups} onRemove={mayRemove ? setRemoving : undefined} />
      {mayRemove ? <SpanForm onSpan={setRemoving} /> : <p className="small">{text('module.who')}</p>}
      {removing !== undefined && (
        <WhyDialog
          title={text('remove.title')}
          submit={text('remove.submit')}
          draft={`herausnehmen ${module}`}
          failed={text('remove.failed')}
          onReason={(reason) => remove(removing, reason)}
          onClose={() => setRemoving(undefined)}
        >
          <p>
            <b>{titleOf(module)}:</b> {spanText(removing)}
          </p>
          <p>{text('remove.text')}</p>
        </WhyDialog>
      )}
    </article>
  );
}
