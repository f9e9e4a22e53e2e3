import { comparedAtMost } from '../../domain/comparison/comparison.ts';
import { slugPattern } from '../../domain/slug.ts';
import { choiceEvent, choiceKey } from '../shared/device/choice-keys.ts';

/**
 * The modules chosen to be compared, in the order of choosing. They are kept for this tab and only from the moment a
 * person chooses; where the browser keeps nothing, they last as long as the page.
 */
let held: readonly string[] = [];
let addressed = false;

/** Takes over what the address of a comparison names, without keeping it: nobody has acted yet. */
export function holdModules(slugs: readonly string[]): void {
  held = slugs;
  addressed = true;
  document.dispatchEvent(new Event(choiceEvent));
}

/** What is chosen now. */
export function chosenModules(): readonly string[] {
  if (addressed) return held;
  try {
    const kept = sessionStorage.getItem(choiceKey);
    if (kept !== null) {
      held = kept
        .split(',')
        .filter((slug, index, all) => slugPattern.test(slug) && all.indexOf(slug) === index)
        .slice(0, comparedAtMost);
    }
  } catch {
    // Storage is switched off.
  }
  return held;
}

/** Keeps a choice; an empty one leaves nothing behind. */
export function chooseModules(slugs: readonly string[]): void {
  held = slugs;
  addressed = false;
  try {
    if (slugs.length === 0) sessionStorage.removeItem(choiceKey);
    else sessionStorage.setItem(choiceKey, slugs.join(','));
  } catch {
    // Storage is switched off or full: the choice lasts as long as the page.
  }
}
