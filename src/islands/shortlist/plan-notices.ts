import type { PlanProblem } from '../../domain/plan/plan-findings.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import { problemSentence } from './plan-words.ts';

const { text } = textsFrom(planTexts);

/** How many problems are worth listing; a broken file may have hundreds. */
const problemsAtMost = 8;

/** A button as a notice offers it. */
export interface NoticeAct {
  readonly label: string;
  readonly act: () => void;
  readonly primary?: boolean;
}

function buttons(acts: readonly NoticeAct[]): HTMLElement {
  return makeElement(
    'p',
    { class: 'lead__actions' },
    ...acts.map(({ label, act, primary }) => {
      const button = makeElement(
        'button',
        {
          class: `kern-btn kern-btn--${primary ? 'primary' : 'secondary'}`,
          attributes: { type: 'button' },
        },
        makeElement('span', { class: 'kern-label', text: label }),
      );
      button.addEventListener('click', act);
      return button;
    }),
  );
}

/** A notice with what can be done about it. */
export function makeNotice(words: readonly string[], acts: readonly NoticeAct[]): HTMLElement {
  return makeElement(
    'div',
    { class: 'notice', attributes: { role: 'group' } },
    ...words.map((sentence) => makeElement('p', { text: sentence })),
    buttons(acts),
  );
}

/** A notice on something that cannot be read, with every place that is wrong. */
export function makeProblemNotice(
  words: string,
  problems: readonly PlanProblem[],
  acts: readonly NoticeAct[],
): HTMLElement {
  const more = problems.length - problemsAtMost;
  return makeElement(
    'div',
    { class: 'notice', attributes: { role: 'alert' } },
    makeElement('p', {}, makeElement('b', { text: words })),
    makeElement(
      'ul',
      { class: 'ticks' },
      ...problems
        .slice(0, problemsAtMost)
        .map((problem) => makeElement('li', { text: problemSentence(problem) })),
    ),
    ...(more > 0 ? [makeElement('p', { text: text('broken.more', { count: more }) })] : []),
    buttons(acts),
  );
}
