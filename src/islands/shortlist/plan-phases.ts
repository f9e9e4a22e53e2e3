/** A phase of the vocabulary. */
export interface Phase {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/** The phases in their order, as the build has written them on the page. */
export function readPhases(root: ParentNode): Phase[] {
  return [...root.querySelectorAll<HTMLElement>('[data-phase]')].map(({ dataset }) => ({
    id: dataset['phase'] ?? '',
    label: dataset['label'] ?? '',
    sentence: dataset['sentence'] ?? '',
  }));
}
