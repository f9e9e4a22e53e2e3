import { type PlanClash, isHint, planClashes } from '../../domain/plan/plan-clashes.ts';
import { planSums } from '../../domain/plan/plan-sums.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { basisSentence, leftOutSentence, leftOutSentences } from '../../i18n/figure-sum-words.ts';
import { rangeText, unitText } from '../../i18n/figure-text.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import type { Phase } from './draw-stages.ts';
import { knownRecords } from './load-records.ts';
import { clashSentence } from './plan-words.ts';

const { text } = textsFrom(planTexts);

function sentences(clashes: readonly PlanClash[], phases: readonly Phase[]): HTMLElement {
  const phaseOf = (id: string) => phases.find((phase) => phase.id === id)?.label ?? id;
  return makeElement(
    'ul',
    { class: 'ticks' },
    ...clashes.map((clash) =>
      makeElement('li', { text: clashSentence(clash, phaseOf), attributes: { 'data-clash': clash.kind } }),
    ),
  );
}

/** Says what clashes in a plan, each with its reason, and what belongs together. */
export function drawClashes(into: HTMLElement, plan: Plan, phases: readonly Phase[]): void {
  const all = planClashes(
    plan,
    knownRecords(),
    phases.map(({ id }) => id),
  );
  const clashes = all.filter((clash) => !isHint(clash));
  const hints = all.filter(isHint);
  const placed = plan.items.some(({ phase }) => phase !== '');
  into.replaceChildren(
    makeElement('h2', { text: text('clash.title') }),
    clashes.length > 0
      ? sentences(clashes, phases)
      : makeElement('p', { text: text(placed ? 'clash.none' : 'clash.needPhases') }),
    ...(hints.length > 0
      ? [makeElement('h3', { class: 'subhead', text: text('hint.title') }), sentences(hints, phases)]
      : []),
  );
}

/** Adds up hours, posts and euros as ranges and says what is unknown. */
export function drawSums(into: HTMLElement, plan: Plan): void {
  const { modules, sums, without, leftOut } = planSums(plan, knownRecords());
  const rows = sums.map((sum) =>
    makeElement(
      'tr',
      {},
      makeElement('th', { text: unitText(sum.unit), attributes: { scope: 'row' } }),
      makeElement('td', { class: 'sums__range', text: rangeText(sum) }),
      makeElement(
        'td',
        {},
        makeElement('span', { text: basisSentence(sum) }),
        makeElement('span', { class: 'small', text: leftOutSentences(sum) }),
      ),
    ),
  );
  const head = makeElement(
    'tr',
    {},
    ...(['what', 'range', 'basis'] as const).map((key) =>
      makeElement('th', { text: text(`sum.${key}`), attributes: { scope: 'col' } }),
    ),
  );
  into.replaceChildren(
    makeElement('h2', { text: text('sum.title') }),
    makeElement('p', { class: 'small', text: text('sum.note') }),
    rows.length === 0
      ? makeElement('p', { class: 'missing', text: text('sum.none') })
      : makeElement(
          'table',
          { class: 'sums' },
          makeElement('caption', { class: 'visually-hidden', text: text('sum.caption') }),
          makeElement('thead', {}, head),
          makeElement('tbody', {}, ...rows),
        ),
    ...(without.length > 0 && rows.length > 0
      ? [
          makeElement('p', {
            class: 'small',
            text: text('sum.wholly', { unknown: without.length, count: modules }),
          }),
        ]
      : []),
    ...leftOut.map((one) => makeElement('p', { class: 'small', text: leftOutSentence(one) })),
  );
}
