import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import type { ModuleCounts } from '../../schemas/wire/moderation-answer.ts';
import { LoadNote } from './LoadNote.tsx';
import { useDesk } from './desk-tools.ts';
import { viewAddress } from './desk-view.ts';
import { modulesCall, setModuleCall, setSecondLookCall } from './moderation-calls.ts';
import { routeToModule } from './route-to-module.ts';
import { useLoaded } from './use-loaded.ts';

const opennesses = ['open', 'read-only', 'closed'] as const;
type Openness = (typeof opennesses)[number];

interface SwitchProps {
  readonly value: Openness;
  readonly label: string;
  readonly disabled: boolean;
  readonly onChange: (next: Openness) => void;
}

function OpennessSwitch({ value, label, disabled, onChange }: SwitchProps) {
  return (
    <select
      className={`openness openness--${value}`}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(opennesses.find((one) => one === event.target.value) ?? value)}
    >
      {opennesses.map((one) => (
        <option key={one} value={one}>
          {text(`modules.${one}`)}
        </option>
      ))}
    </select>
  );
}

/** A number that leads to what it counts; nothing at zero, so that the eye finds what there is. */
function Count({ count, href }: { readonly count: number; readonly href?: string }) {
  if (count === 0) return <span className="modules__none">–</span>;
  return href === undefined ? <>{count}</> : <a href={href}>{count}</a>;
}

function isBusy(one: ModuleCounts): boolean {
  return one.pending + one.openReports > 0 || one.ratings !== 'open' || one.comments !== 'open' || !one.known;
}

/** What there is in each module, and what it still takes. */
export function Modules() {
  const { act, say, titleOf } = useDesk();
  const { value, failure, reload } = useLoaded(modulesCall);
  const [busyOnly, setBusyOnly] = useState(false);
  const [saving, setSaving] = useState<string>();

  const set = async (one: ModuleCounts, change: Partial<Pick<ModuleCounts, 'ratings' | 'comments'>>) => {
    setSaving(one.module);
    const settings = { ratings: one.ratings, comments: one.comments, ...change };
    const result = await act(setModuleCall(one.module, settings));
    setSaving(undefined);
    say(result.ok ? text('modules.saved', { module: titleOf(one.module) }) : text('modules.failed'));
    reload();
  };
  const setSecondLook = async ({ module }: ModuleCounts, wanted: boolean) => {
    setSaving(module);
    const result = await act(setSecondLookCall(module, wanted));
    setSaving(undefined);
    say(result.ok ? text('modules.saved', { module: titleOf(module) }) : text('modules.failed'));
    reload();
  };
  if (value === undefined) {
    return failure === undefined ? <p>{text('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  const shown = value.modules
    .filter((one) => !busyOnly || isBusy(one))
    .toSorted((a, b) => titleOf(a.module).localeCompare(titleOf(b.module), 'de'));
  const listed = (one: ModuleCounts, status: string) =>
    viewAddress({ name: 'suche', query: { module: one.module, status } });
  return (
    <section>
      <div className="view-head">
        <h2>{text('modules.title')}</h2>
        <p className="small">{text('modules.intro')}</p>
      </div>
      <label className="widget-check">
        <input type="checkbox" checked={busyOnly} onChange={(event) => setBusyOnly(event.target.checked)} />
        {text('modules.onlyBusy')}
      </label>
      {shown.length === 0 && <p>{text('modules.none')}</p>}
      <table className="desk-table desk-table--modules" hidden={shown.length === 0}>
        <thead>
          <tr>
            <th scope="col">{text('modules.name')}</th>
            <th scope="col">{text('modules.pending')}</th>
            <th scope="col">{text('modules.reports')}</th>
            <th scope="col">{text('modules.published')}</th>
            <th scope="col">{text('modules.rejected')}</th>
            <th scope="col">{text('modules.raters')}</th>
            <th scope="col">{text('modules.ratings')}</th>
            <th scope="col">{text('modules.comments')}</th>
            <th scope="col">{text('modules.secondLook')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const module = titleOf(one.module);
            const disabled = !one.known || saving === one.module;
            return (
              <tr key={one.module}>
                <th scope="row">
                  {one.known ? <a href={routeToModule(one.module)}>{module}</a> : module}
                  {!one.known && <span className="small"> · {text('modules.unknown')}</span>}
                </th>
                <td data-label={text('modules.pending')}>
                  <Count count={one.pending} href={listed(one, 'pending')} />
                </td>
                <td data-label={text('modules.reports')}>
                  <Count count={one.openReports} href={viewAddress({ name: 'meldungen' })} />
                </td>
                <td data-label={text('modules.published')}>
                  <Count count={one.published} href={listed(one, 'published')} />
                </td>
                <td data-label={text('modules.rejected')}>
                  <Count count={one.rejected} href={listed(one, 'rejected')} />
                </td>
                <td data-label={text('modules.raters')}>
                  <Count count={one.raters} />
                </td>
                <td data-label={text('modules.ratings')}>
                  <OpennessSwitch
                    value={one.ratings}
                    label={text('modules.ratingsOf', { module })}
                    disabled={disabled}
                    onChange={(ratings) => void set(one, { ratings })}
                  />
                </td>
                <td data-label={text('modules.comments')}>
                  <OpennessSwitch
                    value={one.comments}
                    label={text('modules.commentsOf', { module })}
                    disabled={disabled}
                    onChange={(comments) => void set(one, { comments })}
                  />
                </td>
                <td data-label={text('modules.secondLook')}>
                  <input
                    type="checkbox"
                    className="modules__second"
                    aria-label={text('modules.secondLookOf', { module })}
                    checked={one.secondLook}
                    disabled={disabled}
                    onChange={(event) => void setSecondLook(one, event.target.checked)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
