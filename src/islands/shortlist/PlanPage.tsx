import { useEffect, useMemo, useRef } from 'react';
import { routes } from '../../config/routes.ts';
import { planSums } from '../../domain/plan/plan-sums.ts';
import { type Plan, planBounds } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { knownOf } from './load-planned.ts';
import { PlanClashes } from './PlanClashes.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlanStages } from './PlanStages.tsx';
import { PlanSumsTable } from './PlanSumsTable.tsx';
import type { Phase } from './plan-phases.ts';
import { type PlanState, type PlanNews, shownPlan } from './plan-state.ts';
import { titleOf } from './plan-words.ts';
import { ReadPlanFile, SavePlan } from './SavePlan.tsx';
import { SharePlan } from './SharePlan.tsx';
import { type PlanActs, usePlan } from './use-plan.ts';

const { text, plural } = textsFrom(planTexts);

interface Props {
  readonly phases: readonly Phase[];
  /** Told of the plan that is shown, and whether files may be made of it. */
  readonly onShow: (plan: Plan, isOwn: boolean) => void;
}

interface Sight {
  readonly state: PlanState;
  readonly acts: PlanActs;
  readonly phases: readonly Phase[];
  readonly titleOf: (slug: string) => string;
}

function newsWords(news: PlanNews, { phases, titleOf: title }: Sight): string {
  switch (news.kind) {
    case 'moved':
      return text('news.moved', {
        title: title(news.item.module),
        phase: phases.find(({ id }) => id === news.item.phase)?.label ?? text('item.phase.none'),
        place: news.place,
        count: news.count,
      });
    case 'removed':
      return text('news.removed', { title: title(news.item.module) });
    default:
      return text(`news.${news.kind}`);
  }
}

/** What was last done, with the way back; what was taken away gets the focus, for its control is gone. */
function SaidLine(props: Sight) {
  const { news } = props.state;
  const button = useRef<HTMLButtonElement>(null);
  const isUndoable = news !== undefined && news.kind !== 'moved' && news.kind !== 'notKept';
  useEffect(() => {
    if (news?.kind === 'removed' || news?.kind === 'cleared') button.current?.focus();
  }, [news]);
  return (
    <p className="plan-said no-print" role="status">
      {news !== undefined && `${newsWords(news, props)} `}
      {isUndoable && (
        <button ref={button} type="button" className="undo" onClick={props.acts.undo}>
          {text('undo')}
        </button>
      )}
    </p>
  );
}

function BlankPlan({ acts }: Pick<Sight, 'acts'>) {
  return (
    <section className="plan-blank" aria-labelledby="leer">
      <h2 id="leer">{text('blank.title')}</h2>
      <p>{text('blank.text')}</p>
      <p className="lead__actions">
        <a className="kern-btn kern-btn--primary" href={routes.finder}>
          <span className="kern-label">{text('blank.finder')}</span>
        </a>
        <a className="kern-btn kern-btn--secondary" href={routes.modules}>
          <span className="kern-label">{text('blank.modules')}</span>
        </a>
      </p>
      <ReadPlanFile id="einlesen-leer" label={text('blank.import')} acts={acts} />
    </section>
  );
}

function countSentence(plan: Plan, phases: readonly Phase[]): string {
  const modules = plural('count', new Set(plan.items.map(({ module }) => module)).size);
  const placed = plan.items.filter(({ phase }) => phases.some(({ id }) => id === phase)).length;
  return placed > 0 ? text('count.placed', { modules, placed }) : modules;
}

function FullPlan(props: Sight & { readonly plan: Plan }) {
  const { plan, state, acts, phases } = props;
  const isOwn = state.offer === undefined;
  const known = knownOf(state.records);
  const sums = planSums(plan, known);
  const heading = useRef<HTMLHeadingElement>(null);
  const isTaken = state.news?.kind === 'taken';
  useEffect(() => {
    if (isTaken) heading.current?.focus();
  }, [isTaken]);
  return (
    <>
      <p className="only-print plan-printed" data-printed-title>
        {plan.title}
      </p>
      <p className="plan-title no-print">
        <label htmlFor="plan-titel">{text('title.label')}</label>
        <input
          id="plan-titel"
          type="text"
          maxLength={planBounds.title}
          autoComplete="off"
          placeholder={text('title.placeholder')}
          value={plan.title}
          readOnly={!isOwn}
          onChange={({ target }) => acts.entitle(target.value)}
        />
      </p>
      <h2 ref={heading} className="plan-count" tabIndex={-1}>
        {countSentence(plan, phases)}
      </h2>
      <PlanStages
        plan={plan}
        phases={phases}
        records={state.records}
        leftOut={sums.leftOut}
        titleOf={props.titleOf}
        focus={state.focus}
        acts={isOwn ? acts : undefined}
      />
      <div className="plan-findings">
        <PlanClashes plan={plan} known={known} phases={phases} />
        <PlanSumsTable sums={sums} />
      </div>
      {isOwn && (
        <div className="plan-give no-print">
          <SharePlan plan={plan} />
          <SavePlan plan={plan} acts={acts} />
        </div>
      )}
    </>
  );
}

/**
 * The page of the shortlist: shows what this device keeps, lets it be put in order, and gives it away. A plan that comes
 * in an address or a file is shown, and only a person's decision makes it the own one.
 */
export function PlanPage({ phases, onShow }: Props) {
  const ids = useMemo(() => phases.map(({ id }) => id), [phases]);
  const { state, acts, isReady } = usePlan(ids);
  const plan = shownPlan(state);
  const isOwn = state.offer === undefined;
  useEffect(() => onShow(plan, isOwn), [onShow, plan, isOwn]);
  if (!isReady) return null;
  const known = knownOf(state.records);
  const sight: Sight = { state, acts, phases, titleOf: (slug) => titleOf(slug, known) };
  const isBlank = plan.items.length === 0;
  return (
    <>
      <PlanNotices state={state} acts={acts} titleOf={sight.titleOf} />
      <SaidLine {...sight} />
      {isBlank && isOwn && state.stored.state === 'read' && <BlankPlan acts={acts} />}
      {!isBlank && <FullPlan {...sight} plan={plan} />}
    </>
  );
}
