import { noteBeside } from '../device/choice-note.ts';

/** What shows and answers the boxes of one kind of choice once it is loaded; from then on it follows changes itself. */
interface Answering {
  /** Puts every box as the choice has it. */
  readonly show: () => void;
  /**
   * Does what a press on a box asked for: `wanted` is true where it was put on. The box is missing where the page was
   * left before the press could be answered.
   */
  readonly answer: (slug: string, wanted: boolean, box: HTMLInputElement | undefined) => void;
}

interface Choice {
  /** Name in `dataset` of the boxes; its value is the slug of a module. */
  readonly name: 'keep' | 'compare';
  /** Whether this browser holds such a choice. */
  readonly isHeld: () => boolean;
  /** Event on the document after which the choice has to be shown anew. */
  readonly event: string;
  readonly load: () => Promise<Answering>;
}

/**
 * All of a choice that is loaded with the page: the code that keeps and shows it comes when this browser holds one
 * already, or with the first press on a box. Where it cannot be fetched, the box goes back and says so; what is pressed
 * and not yet answered when the page is left is answered on the next one of this tab.
 */
export function whenChosen({ name, isHeld, event, load }: Choice): void {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>(`[data-${name}]`)];
  const key = `${name}-offen`;
  /** Presses to be answered, oldest first: a slug to put on, or one after a minus to take off. */
  const presses = withStorage(() => sessionStorage.getItem(key)?.split(',')) ?? [];
  const keepPresses = () =>
    withStorage(() =>
      presses.length > 0 ? sessionStorage.setItem(key, presses.join(',')) : sessionStorage.removeItem(key),
    );
  const ignore = () => undefined;

  let isLoaded = false;
  const answerPresses = async () => {
    const { answer, show } = await load();
    isLoaded = true;
    // Without a pause in between: a press shown as taken back, if only for a moment, looks like one that was lost.
    show();
    for (const press of presses.splice(0)) {
      const slug = press.replace(/^-/, '');
      answer(
        slug,
        slug === press,
        boxes().find(({ dataset }) => dataset[name] === slug),
      );
    }
    keepPresses();
  };
  const answerIfNeeded = () => {
    if (isLoaded || presses.length > 0 || withStorage(isHeld)) answerPresses().catch(ignore);
  };
  const answerPress = (box: HTMLInputElement, slug: string) => {
    const wanted = box.checked;
    presses.push(wanted ? slug : `-${slug}`);
    keepPresses();
    answerPresses().catch(() => {
      presses.length = 0;
      keepPresses();
      box.checked = !wanted;
      const failed = document.querySelector<HTMLElement>('[data-choice-failed]');
      noteBeside(box, failed?.dataset['choiceFailed'] ?? '');
    });
  };

  document.addEventListener('change', ({ target: box }) => {
    const slug = box instanceof HTMLInputElement && box.dataset[name];
    if (slug) answerPress(box, slug);
  });
  document.addEventListener(event, () => {
    if (!isLoaded) answerPresses().catch(ignore);
  });
  addEventListener('storage', answerIfNeeded);
  // A page may come back from the browser's memory with boxes as they were.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) answerIfNeeded();
  });
  answerIfNeeded();
  // The page comes with empty boxes, and a browser keeps no state of them: what is on now was pressed before this ran.
  for (const box of boxes()) if (box.checked) answerPress(box, box.dataset[name] ?? '');
}

/** What `access` answers; undefined where storage is switched off or full. */
function withStorage<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
