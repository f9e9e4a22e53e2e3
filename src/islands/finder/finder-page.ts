import type { FinderAnswers } from '../../domain/finder/find-modules.ts';
import { answersQuery, parseAnswers } from '../../domain/finder/finder-answers.ts';
import { makeAnswerControls } from './answer-controls.ts';
import { readRow } from './finder-row.ts';
import { shownFor, withAnswer } from './finder-state.ts';
import { finderView } from './finder-view.ts';

/**
 * Answers the finder's questions at once. The answers live in the address, so that a result can be shared and the back
 * button works. Without this script every answer leads to a page of its own.
 */
function startFinder(root: HTMLElement): void {
  const modules = [...root.querySelectorAll<HTMLElement>('[data-pool] > [data-module]')].map(readRow);
  const controls = makeAnswerControls(root, (condition, value) =>
    go(withAnswer(answers, condition, value, controls.offered)),
  );
  const view = finderView(root, controls);
  const fromAddress = () => parseAnswers(new URLSearchParams(location.search), controls.offered);
  let answers = fromAddress();

  function show(next: FinderAnswers): void {
    answers = next;
    controls.show(answers);
    view(shownFor(modules, answers, controls));
  }
  function go(next: FinderAnswers): void {
    const query = answersQuery(next);
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show(next);
  }

  root.querySelector('[data-asks]')?.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    go({});
    root.querySelector<HTMLInputElement>('[data-asks] input')?.focus();
  });
  root
    .querySelector('[data-jump]')
    ?.addEventListener('click', () =>
      root.querySelector<HTMLElement>('[data-result]')?.focus({ preventScroll: true }),
    );
  addEventListener('popstate', () => show(fromAddress()));
  show(answers);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-finder]')) startFinder(root);
