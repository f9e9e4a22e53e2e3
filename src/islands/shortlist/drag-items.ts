/** Called when an item was dropped: into a phase, before another item or at its end. */
export type Dropped = (index: number, phase: string, before?: number) => void;

/**
 * Lets items be dragged by their grips from phase to phase. The buttons do all of this too; dragging is the faster way
 * for those who use a mouse. Gives back what ends it.
 */
export function startDragging(stages: HTMLElement, dropped: Dropped): () => void {
  let dragged: HTMLElement | undefined;
  const end = new AbortController();
  const listen = (type: 'dragstart' | 'dragover' | 'drop' | 'dragend', answer: (event: DragEvent) => void) =>
    stages.addEventListener(type, answer, { signal: end.signal });
  const itemAt = (event: DragEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  const stageAt = (event: DragEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage]') : null;
  const clear = () => {
    for (const marked of stages.querySelectorAll('.is-target, .is-dragged')) {
      marked.classList.remove('is-target', 'is-dragged');
    }
  };

  listen('dragstart', (event) => {
    const item = itemAt(event);
    if (!item || !event.dataTransfer) return;
    dragged = item;
    item.classList.add('is-dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.querySelector('h3')?.textContent ?? '');
    event.dataTransfer.setDragImage(item, 20, 20);
  });
  listen('dragover', (event) => {
    const stage = stageAt(event);
    if (!dragged || !stage) return;
    event.preventDefault();
    for (const marked of stages.querySelectorAll('.is-target')) marked.classList.remove('is-target');
    const over = itemAt(event);
    (over && over !== dragged ? over : stage).classList.add('is-target');
  });
  listen('drop', (event) => {
    const stage = stageAt(event);
    if (!dragged || !stage) return;
    event.preventDefault();
    const over = itemAt(event);
    const before = over && over !== dragged ? Number(over.dataset['index']) : undefined;
    const from = Number(dragged.dataset['index']);
    dragged = undefined;
    clear();
    dropped(from, stage.dataset['stage'] ?? '', before);
  });
  listen('dragend', () => {
    dragged = undefined;
    clear();
  });
  return () => end.abort();
}
