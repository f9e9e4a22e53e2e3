import {
  type ConditionKey,
  type FinderAnswers,
  type FinderModule,
  type Match,
  conditionKeys,
  findModules,
  isManyValued,
  valuesOf,
} from '../../domain/finder/find-modules.ts';
import { answerKeys, answersQuery, parseAnswers } from '../../domain/finder/finder-answers.ts';
import { listWords } from '../../i18n/list-words.ts';
import { filterSentence } from '../../i18n/filter-sentence.ts';
import { finderTexts } from '../../i18n/finder-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text, plural } = textsFrom(finderTexts);

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

/**
 * The answers after one was chosen. Where a question takes several, one that was given before is taken back; an empty
 * value takes back whatever was answered to it.
 */
export function withAnswer(
  answers: FinderAnswers,
  condition: ConditionKey,
  value: string,
  offered: ReadonlyMap<string, ReadonlySet<string>>,
): FinderAnswers {
  const before = isManyValued(condition) ? valuesOf(answers, condition) : [];
  const others = before.filter((other) => other !== value);
  const after = value === '' ? [] : before.includes(value) ? others : [...before, value];
  const query = new URLSearchParams(answersQuery(answers));
  query.set(answerKeys[condition], after.join(','));
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
    text(`condition.${condition}`, {
      label: valuesOf(answers, condition)
        .map((value) => labelOf(condition, value))
        .join('“, „'),
    }),
  );
  const phrases = given
    .filter((condition) => !loosened.includes(condition))
    .map((condition) => valuesOf(answers, condition).map((value) => phraseOf(condition, value)));
  return {
    answers,
    isAnswered: true,
    sentence: filterSentence(hits.length, phrases),
    loosened:
      loosened.length === 0
        ? undefined
        : plural('result.loosened', loosened.length, { conditions: listWords(labels) }),
    hits,
    near,
    jump: plural('result.jump', hits.length),
  };
}
