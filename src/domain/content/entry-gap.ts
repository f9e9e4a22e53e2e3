/**
 * What an entry still lacks. `required` is what an entry cannot do without: an entry is complete when no required part
 * is missing. `wished` would make it better, but the entry stands without it. The editors' own lines of what they look
 * for (`gaps` of a module) are notes and count as neither.
 */
export interface Gap {
  readonly key:
    | 'aliases'
    | 'steps'
    | 'pitfalls'
    | 'cases'
    | 'contacts'
    | 'financing'
    | 'advice'
    | 'related'
    | 'downloads'
    | 'figures'
    | 'effort'
    | 'outcome'
    | 'setbacks'
    | 'period'
    | 'parties'
    | 'amount'
    | 'deadline'
    | 'check';
  readonly missing: string;
  readonly level: 'required' | 'wished';
}

/** A gap in a list when the part is missing, an empty list otherwise. */
export function gapIf(isMissing: boolean, key: Gap['key'], missing: string, level: Gap['level']): Gap[] {
  return isMissing ? [{ key, missing, level }] : [];
}

/** Whether an entry with these gaps is complete: nothing required is missing. */
export function isComplete(gaps: readonly Gap[]): boolean {
  return gaps.every(({ level }) => level !== 'required');
}

/** The words for the gaps of one level, joined by commas; empty when there are none. */
export function missingWords(gaps: readonly Gap[], level: Gap['level']): string {
  return gaps
    .filter((gap) => gap.level === level)
    .map(({ missing }) => missing)
    .join(', ');
}
