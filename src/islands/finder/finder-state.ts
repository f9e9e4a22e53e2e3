import type { FinderAnswers, FinderModule, Match } from '../../domain/finder/find-modules.ts';
import { type ConditionKey, conditionKeys, findModules } from '../../domain/finder/find-modules.ts';
import { answerKeys, answersQuery, parseAnswers } from '../../domain/finder/finder-answers.ts';
import { filterSentence } from '../../i18n/filter-sentence.ts';
import { finderTexts } from '../../i18n/finder-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text, plural } = textsFrom(finderTexts);
const list = new Intl.ListFormat('de', { type: 'conjunction' });

/** The words of the page for its answers. */
export interface AnswerWords {
  readonly labelOf: (condition: ConditionKey, value: string) => string;
  /** How an answer continues "12 Module …". */
  readonly phraseOf: (condition: ConditionKey, value: string) => string;
}

/** What the page shows for the answers given. */
export interface FinderShown<Module> {
  readonly answers: FinderAnswers;
  readonly isAnswered: boolean;
  /** The words above the modules. */
  readonly sentence: string;
  /** Which answers were given up so that something is found; undefined where none were. */
  readonly loosened: string | undefined;
  readonly hits: readonly Match<Module>[];
  /** Modules that come near; empty before the first answer. */
  readonly near: readonly Match<Module>[];
  /** The label of the way to the modules. */
  readonly jump: string;
}

/** The answers with one more, or, where the value is empty, without it. */
export function withAnswer(
  answers: FinderAnswers,
  condition: ConditionKey,
  value: string,
  offered: ReadonlyMap<string, ReadonlySet<string>>,
): FinderAnswers {
  const query = new URLSearchParams(answersQuery(answers));
  if (value === '') query.delete(answerKeys[condition]);
  else query.set(answerKeys[condition], value);
  return parseAnswers(query, offered);
}

/** What the page shows for these answers. */
export function shownFor<Module extends FinderModule>(
  modules: readonly Module[],
  answers: FinderAnswers,
  { labelOf, phraseOf }: AnswerWords,
): FinderShown<Module> {
  const given = conditionKeys.filter((condition) => answers[condition] !== undefined);
  if (given.length === 0) {
    return {
      answers,
      isAnswered: false,
      sentence: text('result.none'),
      loosened: undefined,
      hits: [],
      near: [],
      jump: plural('result.jump', modules.length),
    };
  }
  const { loosened, hits, near } = findModules(modules, answers);
  const labels = loosened.map((condition) =>
    text(`condition.${condition}`, { label: labelOf(condition, answers[condition] ?? '') }),
  );
  const phrases = given
    .filter((condition) => !loosened.includes(condition))
    .map((condition) => [phraseOf(condition, answers[condition] ?? '')]);
  return {
    answers,
    isAnswered: true,
    sentence: filterSentence(hits.length, phrases),
    loosened:
      loosened.length === 0
        ? undefined
        : plural('result.loosened', loosened.length, { conditions: list.format(labels) }),
    hits,
    near,
    jump: plural('result.jump', hits.length),
  };
}
