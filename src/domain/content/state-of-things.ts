/** What an entry says of its dates; all as precisely as known: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Dated {
  readonly period: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly sources: readonly { readonly published?: string | undefined }[];
  readonly figures: readonly { readonly year: number | 'unknown' }[];
}

/** After how many years the state of things of a place counts as old. */
const yearsUntilOld = 5;

/** The last day a date may mean: "2021" → "2021-12-31". */
function lastDay(date: string): string {
  return `${date}${'-12-31'.slice(date.length - 4)}`;
}

/** The latest date for which an entry is documented, as precisely as known; undefined when nothing is dated. */
export function stateOfThings({ period, sources, figures }: Dated): string | undefined {
  return [
    period.from,
    period.to,
    ...sources.map(({ published }) => published),
    ...figures.map(({ year }) => (year === 'unknown' ? undefined : String(year))),
  ]
    .filter((date) => date !== undefined)
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)))
    .at(-1);
}

/** Whether the state of things is more than five years old on `today` (YYYY-MM-DD); a bare year counts to its end. */
export function isOldState(state: string, today: string): boolean {
  const old = `${Number(state.slice(0, 4)) + yearsUntilOld}${lastDay(state).slice(4)}`;
  return old < today;
}
