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
    | 'indicators'
    | 'effort'
    | 'outcome'
    | 'result'
    | 'setbacks'
    | 'period'
    | 'parties'
    | 'amount'
    | 'deadline'
    | 'check';
  readonly level: 'required' | 'wished';
}

/** A gap in a list when the part is missing, an empty list otherwise. */
export function gapIf(isMissing: boolean, key: Gap['key'], level: Gap['level']): Gap[] {
  return isMissing ? [{ key, level }] : [];
}

/** Whether an entry with these gaps is complete: nothing required is missing. */
export function isComplete(gaps: readonly Gap[]): boolean {
  return gaps.every(({ level }) => level !== 'required');
}
