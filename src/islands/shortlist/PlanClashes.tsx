import { type PlanClash, isHint, planClashes } from '../../domain/plan/plan-clashes.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { ShownRecord } from './load-planned.ts';
import type { Phase } from './plan-phases.ts';
import { clashSentence } from './plan-words.ts';

const { text } = textsFrom(planTexts);

interface Props {
  readonly plan: Plan;
  readonly known: ReadonlyMap<string, ShownRecord>;
  readonly phases: readonly Phase[];
}

/** What clashes in a plan, each with its reason, and what belongs together. */
export function PlanClashes({ plan, known, phases }: Props) {
  const phaseOf = (id: string) => phases.find((phase) => phase.id === id)?.label ?? id;
  const all = planClashes(
    plan,
    known,
    phases.map(({ id }) => id),
  );
  const listOf = (clashes: readonly PlanClash[]) => (
    <ul className="ticks">
      {clashes.map((clash) => {
        const sentence = clashSentence(clash, known, phaseOf);
        return (
          <li key={sentence} data-clash={clash.kind}>
            {sentence}
          </li>
        );
      })}
    </ul>
  );
  const clashes = all.filter((clash) => !isHint(clash));
  const hints = all.filter(isHint);
  const isPlaced = plan.items.some(({ phase }) => phase !== '');
  return (
    <section>
      <h2>{text('clash.title')}</h2>
      {clashes.length > 0 ? listOf(clashes) : <p>{text(isPlaced ? 'clash.none' : 'clash.needPhases')}</p>}
      {hints.length > 0 && (
        <>
          <h3 className="subhead">{text('hint.title')}</h3>
          {listOf(hints)}
        </>
      )}
    </section>
  );
}
