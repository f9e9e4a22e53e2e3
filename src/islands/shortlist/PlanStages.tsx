import { useEffect, useRef } from 'react';
import type { LeftOut } from '../../domain/figures/figure-sum.ts';
import { type Plan, type PlanGroup, groupByPhase } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { startDragging } from './drag-items.ts';
import type { Loaded } from './load-planned.ts';
import { PlannedModule } from './PlannedModule.tsx';
import type { Phase } from './plan-phases.ts';
import type { PlanState } from './plan-state.ts';
import type { PlanActs } from './use-plan.ts';

const { text } = textsFrom(planTexts);

interface Props {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly records: ReadonlyMap<string, Loaded>;
  readonly leftOut: readonly LeftOut[];
  readonly titleOf: (slug: string) => string;
  /** The control that is to have the focus, as after an item was moved. */
  readonly focus: PlanState['focus'];
  readonly acts?: PlanActs | undefined;
}

/** A name for each item of a group that stays the same while the plan is edited: module and how often it came before. */
function keysOf({ items }: PlanGroup): string[] {
  return items.map(({ item }, at) => {
    const before = items.slice(0, at).filter((other) => other.item.module === item.module).length;
    return `${item.module} ${before}`;
  });
}

function Stage({
  group,
  phase,
  ...props
}: Props & { readonly group: PlanGroup; readonly phase: Phase | undefined }) {
  const id = `abschnitt-${group.phase || 'ohne'}`;
  const keys = keysOf(group);
  const { records, titleOf, phases, leftOut, acts } = props;
  const label = phase?.label ?? text('stage.none');
  const sentence = phase?.sentence ?? text('stage.none.sentence');
  // An empty phase is one line that can be dropped on; what it is for unfolds.
  if (group.items.length === 0) {
    return (
      <details className="stage stage--empty" data-stage={group.phase}>
        <summary>
          <h2 id={id}>{label}</h2> <span className="small">{text('stage.empty')}</span>
        </summary>
        <p className="small">{sentence}</p>
      </details>
    );
  }
  return (
    <section className="stage" data-stage={group.phase} aria-labelledby={id}>
      <div className="stage__head">
        <h2 id={id}>{label}</h2>
        <p className="small">{sentence}</p>
      </div>
      <ol className="stage__items">
        {group.items.map(({ item, index }, at) => (
          <PlannedModule
            key={keys[at]}
            item={item}
            index={index}
            title={titleOf(item.module)}
            record={records.get(item.module)}
            phases={phases}
            leftOut={leftOut}
            acts={acts}
          />
        ))}
      </ol>
    </section>
  );
}

/** The plan phase by phase. Without acts it is only to be looked at, as a plan from an address is. */
export function PlanStages(props: Props) {
  const { plan, phases, focus, acts } = props;
  const stages = useRef<HTMLDivElement>(null);
  const place = acts?.place;
  useEffect(() => {
    if (stages.current === null || place === undefined) return undefined;
    return startDragging(stages.current, place);
  }, [place]);
  useEffect(() => {
    if (focus === undefined) return;
    const control = `[data-index="${focus.index}"] [data-control="${focus.control}"]`;
    stages.current?.querySelector<HTMLElement>(control)?.focus();
  }, [focus]);
  const groups = groupByPhase(
    plan,
    phases.map(({ id }) => id),
  ).filter(({ phase, items }) => items.length > 0 || (phase !== '' && acts));
  return (
    <div ref={stages} className="stages">
      {groups.map((group) => (
        <Stage
          key={group.phase}
          {...props}
          group={group}
          phase={phases.find(({ id }) => id === group.phase)}
        />
      ))}
    </div>
  );
}
