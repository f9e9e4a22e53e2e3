import { decodePlan } from '../../domain/plan/plan-address.ts';
import {
  type Placed,
  type Plan,
  emptyPlan,
  insertItem,
  mergePlans,
  placeItem,
  planBounds,
  remarkItem,
  removeItem,
  stepItem,
} from '../../domain/plan/plan.ts';
import { type PlanReading, readPlan, writePlan } from '../../domain/plan/read-plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { planEvent } from '../shared/device/choice-keys.ts';
import { currentPlan, forgetAside, keepPlan, putAside, storedPlan } from '../shared/device/plan-store.ts';
import { saveFile } from '../shared/take-away/save-file.ts';
import { paperMakers } from '../shared/take-away/paper-files.ts';
import { type MakeFile, startTakeAway } from '../shared/take-away/start-take-away.ts';
import { startDragging } from './drag-items.ts';
import { drawClashes, drawSums } from './draw-findings.ts';
import {
  type ControlName,
  type Phase,
  type PlanActs,
  drawStages,
  focusControl,
  rememberFocus,
} from './draw-stages.ts';
import { loadRecords } from './load-records.ts';
import { makeNotice, makeProblemNotice } from './plan-notices.ts';
import { titleOf } from './plan-words.ts';
import { startSharing } from './share-plan.ts';
import type { PlanFile } from './take-plan.ts';

const { text, plural } = textsFrom(planTexts);

/** A plan from an address or a file that nobody has taken over yet. */
interface Offer {
  readonly plan: Plan;
  readonly from: 'shared' | 'file';
}

/**
 * The page of the shortlist: shows what this device keeps, lets it be put in order, and gives it away. A plan that comes
 * in an address or a file is shown, and only a person's decision makes it the own one.
 */
function startPlanPage(root: HTMLElement): void {
  const place = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const stages = place('stages');
  const notices = place('notices');
  const titleField = root.querySelector<HTMLInputElement>('[data-plan-title]');
  if (!stages || !notices || !titleField) return;
  const phases: readonly Phase[] = [...root.querySelectorAll<HTMLElement>('[data-phase]')].map((item) => ({
    id: item.dataset['phase'] ?? '',
    label: item.dataset['label'] ?? '',
    sentence: item.dataset['sentence'] ?? '',
  }));
  const ids = phases.map(({ id }) => id);
  const phaseOf = (id: string) => phases.find((phase) => phase.id === id)?.label ?? text('item.phase.none');

  let offer: Offer | undefined;
  let failure: HTMLElement | undefined;
  let busy = false;
  const shownPlan = () => offer?.plan ?? currentPlan();
  const sharing = startSharing(root, shownPlan);

  /** Keeps a plan without drawing twice. */
  function commit(plan: Plan): void {
    busy = true;
    const kept = keepPlan(plan);
    busy = false;
    if (!kept) say(text('said.notKept'));
  }

  function say(words: string, undo?: () => void): void {
    const line = place('said');
    const button = makeElement('button', {
      class: 'undo',
      text: text('undo'),
      attributes: { type: 'button' },
    });
    button.addEventListener('click', () => {
      undo?.();
      line?.replaceChildren();
    });
    line?.replaceChildren(words, ...(undo ? [' ', button] : []));
  }

  function settle(placed: Placed, control: ControlName): void {
    commit(placed.plan);
    draw();
    const item = placed.plan.items[placed.index];
    if (!item || !stages) return;
    focusControl(stages, placed.index, control);
    const alike = placed.plan.items.filter(({ phase }) => phase === item.phase);
    say(
      text('said.moved', {
        title: titleOf(item.module),
        phase: phaseOf(item.phase),
        place: alike.indexOf(item) + 1,
        count: alike.length,
      }),
    );
  }

  const acts: PlanActs = {
    step: (index, step) => settle(stepItem(currentPlan(), index, step, ids), step === -1 ? 'up' : 'down'),
    place: (index, phase, before) => settle(placeItem(currentPlan(), index, phase, ids, before), 'phase'),
    remove: (index) => {
      const plan = currentPlan();
      const item = plan.items[index];
      if (!item) return;
      commit(removeItem(plan, index));
      draw();
      say(text('said.removed', { title: titleOf(item.module) }), () => {
        commit(insertItem(currentPlan(), index, item));
        draw();
      });
      place('said')?.querySelector('button')?.focus();
    },
    remark: (index, remark) => {
      commit(remarkItem(currentPlan(), index, remark));
      sharing.update();
    },
  };

  const dragging = startDragging(stages, acts.place);

  function takeOver(plan: Plan): void {
    const before = currentPlan();
    offer = undefined;
    if (location.hash !== '') history.replaceState(null, '', location.pathname);
    commit(plan);
    draw();
    say(text('said.taken'), () => {
      commit(before);
      draw();
    });
    place('result')?.focus();
  }

  function drawNotices(): void {
    const list: HTMLElement[] = [];
    const stored = storedPlan();
    if (failure) list.push(failure);
    if (stored.state === 'broken') {
      list.push(
        makeProblemNotice(text('broken.stored'), stored.problems, [
          { label: text('broken.save'), act: () => saveRaw([stored.raw]), primary: true },
          { label: text('broken.restart'), act: () => restart() },
        ]),
      );
    }
    const aside = putAside();
    if (aside.length > 0) {
      list.push(
        makeNotice(
          [text('broken.aside')],
          [
            { label: text('broken.save'), act: () => saveRaw(aside), primary: true },
            { label: text('broken.forget'), act: () => forget() },
          ],
        ),
      );
    }
    if (offer) list.push(offerNotice(offer));
    notices?.replaceChildren(...list);
  }

  function saveRaw(texts: readonly string[]): void {
    saveFile(text('file.raw'), texts.join('\n\n'), 'text/plain;charset=utf-8');
  }

  function restart(): void {
    commit(emptyPlan);
    draw();
  }

  function forget(): void {
    forgetAside();
    draw();
  }

  function offerNotice({ plan, from }: Offer): HTMLElement {
    const own = currentPlan();
    const count = own.items.length;
    const words = [
      text(`offer.${from}`, { modules: plan.items.map(({ module }) => titleOf(module)).join(', ') }),
      plural('offer.own', count),
    ];
    const leave = {
      label: text('offer.leave'),
      act: () => {
        offer = undefined;
        history.replaceState(null, '', location.pathname);
        draw();
      },
    };
    return count === 0
      ? makeNotice(words, [{ label: text('offer.take'), act: () => takeOver(plan), primary: true }, leave])
      : makeNotice(words, [
          { label: text('offer.add'), act: () => takeOver(mergePlans(own, plan)), primary: true },
          { label: text('offer.replace'), act: () => takeOver(plan) },
          leave,
        ]);
  }

  function draw(): void {
    if (dragging.isOn()) {
      // The element under the hand would be replaced; what changed is drawn when it is dropped.
      stages?.addEventListener('dragend', draw, { once: true });
      return;
    }
    const plan = shownPlan();
    const stored = storedPlan();
    const empty = plan.items.length === 0;
    const parts: Readonly<Record<string, boolean>> = {
      blank: empty && offer === undefined && stored.state === 'read',
      full: !empty,
      give: !empty && offer === undefined,
    };
    for (const [name, visible] of Object.entries(parts)) {
      const part = place(name);
      if (part) part.hidden = !visible;
    }
    drawNotices();
    if (titleField && titleField.value !== plan.title) titleField.value = plan.title;
    if (titleField) titleField.readOnly = offer !== undefined;
    const printed = place('printed-title');
    if (printed) printed.textContent = plan.title;
    const modules = plural('count', new Set(plan.items.map(({ module }) => module)).size);
    const placed = plan.items.filter(({ phase }) => ids.includes(phase)).length;
    const heading = place('result');
    const sentence = placed > 0 ? text('count.placed', { modules, placed }) : modules;
    if (heading && heading.textContent !== sentence) heading.textContent = sentence;
    if (!stages) return;
    const restore = rememberFocus(stages);
    drawStages(stages, plan, phases, offer === undefined ? acts : undefined);
    restore();
    const clashes = place('clashes');
    const sums = place('sums');
    if (clashes) drawClashes(clashes, plan, phases);
    if (sums) drawSums(sums, plan);
    sharing.update();
  }

  /** Draws at once with what is known, and again when the records of the modules have come. */
  function drawAndLoad(): void {
    draw();
    void loadRecords(shownPlan().items.map(({ module }) => module)).then(draw);
  }

  function receive(reading: PlanReading, from: Offer['from']): void {
    failure = undefined;
    offer = undefined;
    if (!reading.ok) {
      const words = text(from === 'shared' ? 'broken.shared' : 'broken.file');
      failure = makeProblemNotice(words, reading.problems, []);
    } else if (from === 'file' && currentPlan().items.length === 0) {
      takeOver(reading.plan);
    } else offer = { plan: reading.plan, from };
    drawAndLoad();
  }

  async function readAddress(): Promise<void> {
    const code = /^#p=(.+)$/.exec(location.hash)?.[1];
    if (code !== undefined) receive(await decodePlan(code), 'shared');
    else drawAndLoad();
  }

  /** What makes files is large and loads only when somebody asks for one. */
  const take =
    (kind: PlanFile): MakeFile =>
    async (origin) => {
      const { takePlan } = await import('./take-plan.ts');
      const withRemarks = root.querySelector<HTMLInputElement>('[data-take-remarks]')?.checked ?? false;
      return takePlan(kind, shownPlan(), phases, origin, { withRemarks });
    };

  const clicks: Readonly<Record<string, () => void>> = {
    print: () => window.print(),
    json: () => saveFile(`${text('file.name')}.json`, writePlan(shownPlan()), 'application/json'),
    clear: () => {
      const before = currentPlan();
      commit(emptyPlan);
      draw();
      say(text('said.cleared'), () => {
        commit(before);
        draw();
      });
      place('said')?.querySelector('button')?.focus();
    },
  };
  for (const [name, act] of Object.entries(clicks)) {
    root.querySelector(`[data-act="${name}"]`)?.addEventListener('click', act);
  }
  const takeAway = place('take-away');
  if (takeAway) {
    startTakeAway(takeAway, {
      csv: take('csv'),
      xlsx: take('xlsx'),
      sums: take('sums'),
      ...paperMakers(take),
    });
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-import]')) {
    field.addEventListener('change', () => {
      const file = field.files?.[0];
      field.value = '';
      if (file) void file.text().then((content) => receive(readPlan(content), 'file'));
    });
  }
  titleField.addEventListener('input', () => {
    commit({ ...currentPlan(), title: titleField.value.slice(0, planBounds.title) });
    sharing.update();
  });
  document.addEventListener(planEvent, () => {
    if (!busy) drawAndLoad();
  });
  addEventListener('hashchange', () => void readAddress());
  addEventListener('beforeprint', draw);
  void readAddress();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-plan-page]')) startPlanPage(root);
