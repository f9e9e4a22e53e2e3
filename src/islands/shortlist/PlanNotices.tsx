import type { ReactNode } from 'react';
import type { PlanProblem } from '../../domain/plan/plan-findings.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { saveFile } from '../shared/take-away/save-file.ts';
import { type PlanState, ownPlan } from './plan-state.ts';
import { problemSentence } from './plan-words.ts';
import type { PlanActs } from './use-plan.ts';

const { text, plural } = textsFrom(planTexts);

/** How many problems are worth listing; a broken file may have hundreds. */
const problemsAtMost = 8;

/** A notice on something that cannot be read, with every place that is wrong. */
function ProblemNotice({
  words,
  problems,
  children,
}: {
  readonly words: string;
  readonly problems: readonly PlanProblem[];
  readonly children?: ReactNode;
}) {
  const more = problems.length - problemsAtMost;
  return (
    <div className="notice" role="alert">
      <p>
        <b>{words}</b>
      </p>
      <ul className="ticks">
        {problems.slice(0, problemsAtMost).map((problem) => (
          <li key={`${problem.place} ${problem.code}`}>{problemSentence(problem)}</li>
        ))}
      </ul>
      {more > 0 && <p>{text('broken.more', { count: more })}</p>}
      {children !== undefined && <p className="lead__actions">{children}</p>}
    </div>
  );
}

function saveRaw(texts: readonly string[]): void {
  saveFile(text('file.raw'), texts.join('\n\n'), 'text/plain;charset=utf-8');
}

function Offer({
  state,
  acts,
  titleOf,
}: {
  readonly state: PlanState;
  readonly acts: PlanActs;
  readonly titleOf: (slug: string) => string;
}) {
  if (state.offer === undefined) return null;
  const { plan, from } = state.offer;
  const own = ownPlan(state).items.length;
  const modules = plan.items.map(({ module }) => titleOf(module)).join(', ');
  return (
    <div className="notice" role="group">
      <p>{text(`offer.${from}`, { modules })}</p>
      <p>{plural('offer.own', own)}</p>
      <p className="lead__actions">
        {own === 0 ? (
          <ActionButton main onClick={() => acts.takeOver('replace')}>
            {text('offer.take')}
          </ActionButton>
        ) : (
          <>
            <ActionButton main onClick={() => acts.takeOver('add')}>
              {text('offer.add')}
            </ActionButton>
            <ActionButton onClick={() => acts.takeOver('replace')}>{text('offer.replace')}</ActionButton>
          </>
        )}
        <ActionButton onClick={acts.leave}>{text('offer.leave')}</ActionButton>
      </p>
    </div>
  );
}

/** What must be said before the plan: what could not be read, what was put aside, what is offered. */
export function PlanNotices(props: {
  readonly state: PlanState;
  readonly acts: PlanActs;
  readonly titleOf: (slug: string) => string;
}) {
  const { state, acts } = props;
  const { failure, stored, aside } = state;
  return (
    <div className="no-print">
      {failure && (
        <ProblemNotice
          words={text(failure.from === 'shared' ? 'broken.shared' : 'broken.file')}
          problems={failure.problems}
        />
      )}
      {stored.state === 'broken' && (
        <ProblemNotice words={text('broken.stored')} problems={stored.problems}>
          <ActionButton main onClick={() => saveRaw([stored.raw])}>
            {text('broken.save')}
          </ActionButton>
          <ActionButton onClick={acts.restart}>{text('broken.restart')}</ActionButton>
        </ProblemNotice>
      )}
      {aside.length > 0 && (
        <div className="notice" role="group">
          <p>{text('broken.aside')}</p>
          <p className="lead__actions">
            <ActionButton main onClick={() => saveRaw(aside)}>
              {text('broken.save')}
            </ActionButton>
            <ActionButton onClick={acts.forgetAside}>{text('broken.forget')}</ActionButton>
          </p>
        </div>
      )}
      <Offer {...props} />
    </div>
  );
}
