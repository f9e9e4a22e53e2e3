import { comparisonQuery } from '../../domain/comparison/comparison-address.ts';
import { comparedAtLeast, comparedAtMost } from '../../domain/comparison/comparison.ts';
import { compareChoiceTexts } from '../../i18n/compare-choice-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { choiceEvent } from '../shared/device/choice-keys.ts';
import { chooseModules, chosenModules } from './chosen-modules.ts';

const { text } = textsFrom(compareChoiceTexts);

/** Boxes on cards, in the table and on module pages, and the bar that leads to the comparison. */
const bar = document.querySelector<HTMLElement>('[data-compare-bar]');
const note = bar?.querySelector<HTMLElement>('[data-compare-note]');
const go = bar?.querySelector<HTMLAnchorElement>('[data-compare-go]');

function boxes(): NodeListOf<HTMLInputElement> {
  return document.querySelectorAll<HTMLInputElement>('[data-compare]');
}

function showChoice(message: string): void {
  const chosen = chosenModules();
  for (const box of boxes()) box.checked = chosen.includes(box.dataset['compare'] ?? '');
  if (!bar || !note || !go) return;
  note.textContent = message || (chosen.length === 1 ? text('choice.one') : '');
  go.hidden = chosen.length < comparedAtLeast;
  go.href = `${bar.dataset['base'] ?? ''}${comparisonQuery(chosen)}`;
  // Where the comparison is already open, the bar has nothing to offer.
  bar.hidden = chosen.length === 0 || go.href === location.href;
  // A class, not `:has()` in the style: that would be asked again for every card a filter hides.
  document.documentElement.classList.toggle('is-choosing', !bar.hidden);
  const label = go.querySelector('.kern-label');
  if (label) label.textContent = text('choice.go', { count: chosen.length });
}

/** Puts boxes and bar as the choice of this tab has them. */
export function show(): void {
  showChoice('');
}

/** Puts a module into the choice or takes it out, and says in the bar where no more fit. */
export function answer(slug: string, wanted: boolean): void {
  const others = chosenModules().filter((one) => one !== slug);
  const full = wanted && others.length >= comparedAtMost;
  if (!full) chooseModules(wanted ? [...others, slug] : others);
  showChoice(full ? text('choice.full') : '');
}
bar?.querySelector('[data-compare-clear]')?.addEventListener('click', () => {
  const [first] = chosenModules();
  const box = [...boxes()].find(({ dataset }) => dataset['compare'] === first);
  chooseModules([]);
  // The button is gone with the bar; the focus goes on where the choice began.
  box?.focus();
});
document.addEventListener(choiceEvent, show);
