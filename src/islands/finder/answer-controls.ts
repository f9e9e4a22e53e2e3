import {
  type ConditionKey,
  type FinderAnswers,
  conditionKeys,
  isManyValued,
  valuesOf,
} from '../../domain/finder/find-modules.ts';
import { answerKeys } from '../../domain/finder/finder-answers.ts';
import { boxForLink } from '../shared/mounting/box-for-link.ts';
import type { AnswerWords } from './finder-state.ts';

/** The questions of the finder turned into boxes: radio buttons, or check boxes where several answers may be given. */
export interface AnswerControls extends AnswerWords {
  /** The values each question offers, by the key of the address. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Shows which answers are given. */
  readonly show: (answers: FinderAnswers) => void;
}

interface Choice {
  readonly condition: ConditionKey;
  readonly value: string;
  readonly label: string;
  readonly phrase: string;
  readonly box: HTMLInputElement;
}

function isCondition(word: string | undefined): word is ConditionKey {
  return conditionKeys.some((key) => key === word);
}

/**
 * Makes boxes of all answers under a root. `choose` is called with the value, empty for "egal".
 */
export function makeAnswerControls(
  root: HTMLElement,
  choose: (condition: ConditionKey, value: string) => void,
): AnswerControls {
  const choices: Choice[] = [];
  for (const part of root.querySelectorAll<HTMLElement>('[data-condition]')) {
    const condition = part.dataset['condition'];
    if (!isCondition(condition)) continue;
    const isMany = isManyValued(condition);
    if (!isMany) part.setAttribute('role', 'radiogroup');
    for (const item of part.querySelectorAll<HTMLElement>('[data-value]')) {
      const value = item.dataset['value'] ?? '';
      const chip = item.querySelector<HTMLElement>('.chip');
      if (chip === null) continue;
      const { row, box } = boxForLink(chip, isMany ? 'checkbox' : 'radio');
      box.name = answerKeys[condition];
      box.value = value;
      box.checked = value === '';
      box.addEventListener('change', () => choose(condition, value));
      const label = row.textContent.trim();
      choices.push({ condition, value, label, phrase: item.dataset['phrase'] ?? '', box });
    }
  }
  const find = (condition: ConditionKey, value: string) =>
    choices.find((choice) => choice.condition === condition && choice.value === value);
  return {
    offered: new Map(
      conditionKeys.map((condition) => [
        answerKeys[condition],
        new Set(
          choices
            .filter((choice) => choice.condition === condition && choice.value !== '')
            .map(({ value }) => value),
        ),
      ]),
    ),
    labelOf: (condition, value) => find(condition, value)?.label ?? value,
    phraseOf: (condition, value) => find(condition, value)?.phrase ?? value,
    show: (answers) => {
      for (const { condition, value, box } of choices) {
        const given = valuesOf(answers, condition);
        box.checked = value === '' ? given.length === 0 : given.includes(value);
      }
    },
  };
}
