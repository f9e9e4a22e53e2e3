import { figureRanges } from '../../domain/figures/figure-sum.ts';
import { type Plan, type PlanItem, groupByPhase, planBounds } from '../../domain/plan/plan.ts';
import { rangeText } from '../../i18n/figure-text.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { recordOf } from './load-records.ts';
import { levelsLine, titleOf } from './plan-words.ts';

const { text } = textsFrom(planTexts);

/** A phase of the vocabulary. */
export interface Phase {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/** What a person can do to a plan. Places are those of the plan that was drawn. */
export interface PlanActs {
  readonly step: (index: number, step: -1 | 1) => void;
  readonly place: (index: number, phase: string, before?: number) => void;
  readonly remove: (index: number) => void;
  readonly remark: (index: number, remark: string) => void;
}

/** Names of the controls of an item, so that the focus can be put back on the same one. */
export type ControlName = 'up' | 'down' | 'phase';

function figuresLine(slug: string): string {
  const record = recordOf(slug);
  if (record === undefined) return text('item.loading');
  if (record === 'gone' || record === 'failed') return text(`item.${record}`);
  const ranges = figureRanges(record.figures);
  return ranges.length === 0
    ? text('item.figures.none')
    : text('item.figures', { ranges: ranges.map(rangeText).join('; ') });
}

function makeButton(label: string, sign: string, control: string, act: () => void): HTMLButtonElement {
  const button = makeElement('button', {
    class: 'planned__button',
    text: sign,
    attributes: { type: 'button', 'aria-label': label, title: label, 'data-control': control },
  });
  button.addEventListener('click', act);
  return button;
}

function drawItem(item: PlanItem, index: number, phases: readonly Phase[], acts: PlanActs | undefined) {
  const title = titleOf(item.module);
  const record = recordOf(item.module);
  const name = makeElement('h3');
  if (typeof record === 'object') {
    name.append(makeElement('a', { text: title, attributes: { href: record.address } }));
  } else name.textContent = title;
  const row = makeElement(
    'li',
    { class: 'planned', attributes: { 'data-index': String(index) } },
    makeElement(
      'div',
      { class: 'planned__what' },
      name,
      ...(typeof record === 'object'
        ? [makeElement('p', { class: 'small', text: levelsLine(record.levels) })]
        : []),
      makeElement('p', { class: 'small', text: figuresLine(item.module) }),
    ),
  );
  if (item.remark !== '' || !acts) {
    // On paper the field is replaced by its words; a plan of somebody else is only words.
    const printed = acts ? 'planned__words only-print' : 'planned__words';
    if (item.remark !== '') row.append(makeElement('p', { class: printed, text: item.remark }));
  }
  if (acts) row.append(remarkField(item, index, title, acts), controlsOf(item, index, title, phases, acts));
  return row;
}

function remarkField(item: PlanItem, index: number, title: string, acts: PlanActs): HTMLElement {
  const field = makeElement('textarea', {
    attributes: {
      rows: '2',
      maxlength: String(planBounds.remark),
      'aria-label': text('item.remarkOf', { title }),
      'data-control': 'remark',
    },
  });
  field.value = item.remark;
  field.addEventListener('input', () => acts.remark(index, field.value));
  return makeElement(
    'label',
    { class: 'planned__remark no-print' },
    makeElement('span', { text: text('item.remark') }),
    field,
  );
}

function controlsOf(
  item: PlanItem,
  index: number,
  title: string,
  phases: readonly Phase[],
  acts: PlanActs,
): HTMLElement {
  const select = makeElement('select', {
    attributes: { 'aria-label': text('item.phaseOf', { title }), 'data-control': 'phase' },
  });
  select.append(
    makeElement('option', { text: text('item.phase.none'), attributes: { value: '' } }),
    ...phases.map(({ id, label }) => makeElement('option', { text: label, attributes: { value: id } })),
  );
  select.value = phases.some(({ id }) => id === item.phase) ? item.phase : '';
  select.addEventListener('change', () => acts.place(index, select.value));
  const grip = makeElement('span', {
    class: 'planned__grip',
    attributes: { draggable: 'true', 'aria-hidden': 'true', title: text('item.drag') },
  });
  return makeElement(
    'div',
    { class: 'planned__controls no-print' },
    makeElement('label', {}, makeElement('span', { text: text('item.phase') }), select),
    makeButton(text('item.up', { title }), '↑', 'up', () => acts.step(index, -1)),
    makeButton(text('item.down', { title }), '↓', 'down', () => acts.step(index, 1)),
    makeButton(text('item.remove', { title }), '×', 'remove', () => acts.remove(index)),
    grip,
  );
}

/**
 * Draws the plan phase by phase. Without acts it is only to be looked at, as a plan from an address is.
 */
export function drawStages(
  into: HTMLElement,
  plan: Plan,
  phases: readonly Phase[],
  acts: PlanActs | undefined,
): void {
  const groups = groupByPhase(
    plan,
    phases.map(({ id }) => id),
  );
  const stages = groups
    .filter(({ phase, items }) => items.length > 0 || (phase !== '' && acts))
    .map(({ phase: id, items }) => {
      const phase = phases.find((one) => one.id === id);
      return makeElement(
        'section',
        {
          class: items.length > 0 ? 'stage' : 'stage stage--empty',
          attributes: { 'data-stage': id, 'aria-labelledby': `abschnitt-${id || 'ohne'}` },
        },
        makeElement(
          'div',
          { class: 'stage__head' },
          makeElement('h2', {
            text: phase?.label ?? text('stage.none'),
            attributes: { id: `abschnitt-${id || 'ohne'}` },
          }),
          makeElement('p', { class: 'small', text: phase?.sentence ?? text('stage.none.sentence') }),
        ),
        items.length > 0
          ? makeElement(
              'ol',
              { class: 'stage__items' },
              ...items.map(({ item, index }) => drawItem(item, index, phases, acts)),
            )
          : makeElement('p', { class: 'small stage__none', text: text('stage.empty') }),
      );
    });
  into.replaceChildren(...stages);
}

/** Puts the focus on a control of the item at a place. */
export function focusControl(root: HTMLElement, index: number, control: ControlName): void {
  root.querySelector<HTMLElement>(`[data-index="${index}"] [data-control="${control}"]`)?.focus();
}

/**
 * Remembers which control has the focus and where the caret stands, and gives back a function that restores both after
 * the list was drawn anew, as when the facts of a module arrive while somebody types.
 */
export function rememberFocus(root: HTMLElement): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root.contains(active)) return () => undefined;
  const index = active.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? '';
  const control = active.dataset['control'] ?? '';
  const caret = active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : [];
  return () => {
    const again = root.querySelector<HTMLElement>(`[data-index="${index}"] [data-control="${control}"]`);
    again?.focus({ preventScroll: true });
    const [start, end] = caret;
    if (again instanceof HTMLTextAreaElement && start !== undefined && end !== undefined) {
      again.setSelectionRange(start, end);
    }
  };
}
