import type { Plan } from '../../domain/plan/plan.ts';
import { writePlan } from '../../domain/plan/read-plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { saveFile } from '../shared/take-away/save-file.ts';
import type { PlanActs } from './use-plan.ts';

const { text } = textsFrom(planTexts);

/** A field that reads a plan from a file; the same file can be chosen twice. */
export function ReadPlanFile({
  id,
  label,
  acts,
}: {
  readonly id: string;
  readonly label: string;
  readonly acts: PlanActs;
}) {
  return (
    <p className="plan-import">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void acts.readFile(file);
          target.value = '';
        }}
      />
    </p>
  );
}

/** Saves the plan as a file, prints it, reads one back, and empties the list. */
export function SavePlan({ plan, acts }: { readonly plan: Plan; readonly acts: PlanActs }) {
  return (
    <section aria-labelledby="sichern">
      <h2 id="sichern">{text('save.title')}</h2>
      <p className="lead__actions">
        <ActionButton
          onClick={() => saveFile(`${text('file.name')}.json`, writePlan(plan), 'application/json')}
        >
          {text('take.json')}
        </ActionButton>
        <ActionButton onClick={() => window.print()}>{text('take.print')}</ActionButton>
      </p>
      <ReadPlanFile id="einlesen" label={text('take.import')} acts={acts} />
      <p>
        <button className="undo" type="button" onClick={acts.clear}>
          {text('take.clear')}
        </button>
      </p>
    </section>
  );
}
