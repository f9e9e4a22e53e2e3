import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { type Plan, emptyPlan } from '../../domain/plan/plan.ts';
import { paperMakers } from '../shared/take-away/paper-files.ts';
import { type MakeFile, startTakeAway } from '../shared/take-away/start-take-away.ts';
import { PlanPage } from './PlanPage.tsx';
import { readPhases } from './plan-phases.ts';
import type { PlanFile } from './take-plan.ts';

/** Draws the plan of this device, and binds the buttons that make files of it. */
function startPlanPage(root: HTMLElement, place: HTMLElement, files: HTMLElement): void {
  const phases = readPhases(root);
  let shown: Plan = emptyPlan;
  const onShow = (plan: Plan, isOwn: boolean) => {
    shown = plan;
    files.hidden = plan.items.length === 0 || !isOwn;
  };
  /** What makes files is large and loads only when somebody asks for one. */
  const take =
    (kind: PlanFile): MakeFile =>
    async (origin) => {
      const { takePlan } = await import('./take-plan.ts');
      const withRemarks = files.querySelector<HTMLInputElement>('[data-take-remarks]')?.checked ?? false;
      return takePlan(kind, shown, phases, origin, { withRemarks });
    };
  const takeAway = files.querySelector<HTMLElement>('[data-take-away]');
  if (takeAway)
    startTakeAway(takeAway, {
      csv: take('csv'),
      xlsx: take('xlsx'),
      sums: take('sums'),
      ...paperMakers(take),
    });
  createRoot(place).render(createElement(PlanPage, { phases, onShow }));
}

for (const root of document.querySelectorAll<HTMLElement>('[data-plan-page]')) {
  const place = root.querySelector<HTMLElement>('[data-plan-place]');
  const files = root.querySelector<HTMLElement>('[data-plan-take]');
  if (place && files) startPlanPage(root, place, files);
}
