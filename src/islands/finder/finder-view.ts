import type { Match, Verdict } from '../../domain/finder/find-modules.ts';
import { finderTexts } from '../../i18n/finder-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeElement } from '../shared/make-element.ts';
import type { FinderRow } from './finder-row.ts';
import type { AnswerWords, FinderShown } from './finder-state.ts';
import { reasonWords } from './reason-words.ts';

const { text } = textsFrom(finderTexts);

/**
 * The view of the finder's result: moves the rows of the page into the lists they belong to, gives each its reasons and
 * says what was found. The page must hold every place named here.
 */
export function finderView(
  root: HTMLElement,
  { labelOf }: AnswerWords,
): (shown: FinderShown<FinderRow>) => void {
  const place = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const say = (name: string, words: string) => {
    const element = place(name);
    if (element && element.textContent !== words) element.textContent = words;
  };
  const reveal = (name: string, isShown: boolean) => {
    const element = place(name);
    if (element) element.hidden = !isShown;
  };

  return ({ isAnswered, sentence, loosened, hits, near, jump }) => {
    const makeReason = (verdict: Verdict) =>
      makeElement(
        'li',
        { attributes: { 'data-met': verdict.met ? 'yes' : 'no' } },
        makeElement('span', {
          class: 'visually-hidden',
          text: `${text(verdict.met ? 'match.yes' : 'match.no')}: `,
        }),
        reasonWords(verdict, labelOf),
      );
    const fill = (name: string, matches: readonly Match<FinderRow>[]) => {
      const rows = matches.map(({ module: { row }, verdicts }) => {
        row.querySelector('[data-reasons]')?.replaceChildren(...verdicts.map(makeReason));
        return row;
      });
      place(name)?.replaceChildren(...rows);
    };
    fill('hits', hits);
    fill('near', near);
    say('result', sentence);
    say('loosened', loosened ?? '');
    say('jump-label', jump);
    reveal('loosened', loosened !== undefined);
    reveal('hits', isAnswered);
    reveal('order', hits.length > 1);
    reveal('near-part', near.length > 0);
    reveal('unanswered', !isAnswered);
    reveal('reset', isAnswered);
  };
}
