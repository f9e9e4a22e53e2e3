import { type Level, dimensionKeys, levels } from '../../domain/dimensions.ts';
import { filterSentence } from '../../domain/finder/filter-sentence.ts';
import {
  type ConditionKey,
  type FinderAnswers,
  type FinderModule,
  type Match,
  conditionKeys,
  findModules,
} from '../../domain/finder/find-modules.ts';
import { answerKeys, answersQuery, parseAnswers } from '../../domain/finder/finder-answers.ts';
import { finderTexts } from '../../i18n/finder-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { makeAnswerControls } from './answer-controls.ts';
import { reasonWords } from './reason-words.ts';

const { text, plural } = textsFrom(finderTexts);
const list = new Intl.ListFormat('de', { type: 'conjunction' });

/** A module of the page with its row. */
interface FoundRow extends FinderModule {
  readonly row: HTMLElement;
}

/** Reads a module from its row, which carries what the catalogue's filters need: tokens and levels. */
function readRow(row: HTMLElement): FoundRow {
  const tokens = (row.dataset['facets'] ?? '').split(' ').map((token) => token.split(':'));
  const ids = (key: string) => tokens.flatMap(([name, id = '']) => (name === key ? [id] : []));
  const digits = row.dataset['sort'] ?? '';
  const level = (key: 'time' | 'staff' | 'cost'): Level => {
    const digit = Number(digits[dimensionKeys.indexOf(key)]);
    return levels.find((one) => one === digit) ?? 5;
  };
  return {
    row,
    concerns: ids('anliegen'),
    groups: ids('zielgruppe'),
    users: ids('anwender'),
    phases: ids('phase'),
    levels: { time: level('time'), staff: level('staff'), cost: level('cost') },
  };
}

/**
 * Answers the finder's questions at once. The answers live in the address, so that a result can be shared and the back
 * button works. Without this script every answer leads to a page of its own.
 */
function startFinder(root: HTMLElement): void {
  const place = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const modules = [...root.querySelectorAll<HTMLElement>('[data-pool] > [data-module]')].map(readRow);
  const controls = makeAnswerControls(root, (condition, value) => {
    const query = new URLSearchParams(answersQuery(answers));
    if (value === '') query.delete(answerKeys[condition]);
    else query.set(answerKeys[condition], value);
    go(parseAnswers(query, controls.offered));
  });
  let answers: FinderAnswers = parseAnswers(new URLSearchParams(location.search), controls.offered);

  function go(next: FinderAnswers): void {
    answers = next;
    const query = answersQuery(answers);
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show();
  }

  function reasonsOf({ verdicts }: Match<FoundRow>): HTMLElement[] {
    return verdicts.map((verdict) => {
      const item = document.createElement('li');
      item.dataset['met'] = verdict.met ? 'yes' : 'no';
      const spoken = document.createElement('span');
      spoken.className = 'visually-hidden';
      spoken.textContent = `${text(verdict.met ? 'match.yes' : 'match.no')}: `;
      item.append(spoken, reasonWords(verdict, answers, controls.labelOf));
      return item;
    });
  }

  function fill(into: HTMLElement | null, matches: readonly Match<FoundRow>[]): void {
    into?.replaceChildren(
      ...matches.map((match) => {
        match.module.row.querySelector('[data-reasons]')?.replaceChildren(...reasonsOf(match));
        return match.module.row;
      }),
    );
  }

  function show(): void {
    controls.show(answers);
    const given = conditionKeys.filter((condition) => answers[condition] !== undefined);
    const { loosened, hits, near } = findModules(modules, answers);
    const answered = given.length > 0;
    const named = (condition: ConditionKey) =>
      text(`condition.${condition}`, { label: controls.labelOf(condition, answers[condition] ?? '') });
    const conditions = list.format(loosened.map(named));

    fill(place('hits'), answered ? hits : []);
    fill(place('near'), answered ? near : []);
    const heading = place('result');
    const phrases = given
      .filter((condition) => !loosened.includes(condition))
      .map((condition) => [controls.phraseOf(condition, answers[condition] ?? '')]);
    const sentence = answered ? filterSentence(hits.length, phrases) : text('result.none');
    if (heading && heading.textContent !== sentence) heading.textContent = sentence;
    const gaveUp = place('loosened');
    if (gaveUp) {
      gaveUp.hidden = loosened.length === 0;
      gaveUp.textContent = plural('result.loosened', loosened.length, { conditions });
    }
    const shown: Readonly<Record<string, boolean>> = {
      hits: answered,
      order: answered && hits.length > 1,
      'near-part': answered && near.length > 0,
      unanswered: !answered,
      reset: answered,
    };
    for (const [name, visible] of Object.entries(shown)) {
      const part = place(name);
      if (part) part.hidden = !visible;
    }
    const label = place('jump-label');
    if (label) label.textContent = plural('result.jump', answered ? hits.length : modules.length);
  }

  place('asks')?.addEventListener('submit', (event) => event.preventDefault());
  place('reset')?.addEventListener('click', () => {
    go({});
    root.querySelector<HTMLInputElement>('[data-asks] input')?.focus();
  });
  place('jump')?.addEventListener('click', () => place('result')?.focus({ preventScroll: true }));
  addEventListener('popstate', () => {
    answers = parseAnswers(new URLSearchParams(location.search), controls.offered);
    show();
  });
  show();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-finder]')) startFinder(root);
