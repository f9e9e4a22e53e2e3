const milliseconds = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
});

function partsOf(now: number): { readonly day: number; readonly hour: number } {
  const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0 } = parts;
  return { day: Date.UTC(year, month - 1, day) / milliseconds, hour };
}

/**
 * The day by the German calendar, as days since 1970-01-01.
 * @param now UTC milliseconds
 */
export function germanDay(now: number): number {
  return partsOf(now).day;
}

/**
 * The day of intake: it begins with the release at `hour` o'clock German time, so that a release closes whole days.
 * @returns days since 1970-01-01; the next release is due when it is one more
 */
export function intakeDay(now: number, hour: number): number {
  const local = partsOf(now);
  return local.hour < hour ? local.day - 1 : local.day;
}

/** A day as text, for example `2026-11-30`. */
export function isoOfDay(day: number): string {
  return new Date(day * milliseconds).toISOString().slice(0, 10);
}

/** The number of a day written as `2026-11-30`. */
export function dayOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / milliseconds;
}

/** The day by the German calendar on which something happened, as text; all that is told without a session. */
export function publicDay(time: number): string {
  return isoOfDay(germanDay(time));
}
