const hour = 3_600_000;

const german = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const withZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?$/;
const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2})[:.](\d\d)(?::(\d\d))?(?:\s*Uhr)?)?$/;

/** The instant of a German wall clock; undefined for an hour that does not exist or exists twice. */
function instantOf(year: string, month: string, day: string, time: readonly (string | undefined)[]) {
  const [hours = '0', minutes = '0', seconds = '0'] = time;
  const parts = [hours, minutes, seconds].map((part) => part.padStart(2, '0'));
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${parts.join(':')}`;
  const asIfUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const fitting = [asIfUtc - hour, asIfUtc - 2 * hour].filter((instant) => german.format(instant) === local);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Reads a day or time as other systems export it: ISO 8601, or as Germans write it (`03.04.2025`, `3.4.2025, 14:30 Uhr`).
 * Without a zone it is German time. What may mean two things (`03/04/2025`, `03.04.25`) is not guessed at.
 *
 * @returns UTC milliseconds; undefined for what is no time, never was, or is ambiguous
 */
export function parseWrittenTime(text: string): number | undefined {
  const given = text.trim();
  if (withZone.test(given)) {
    const instant = Date.parse(given.replace(' ', 'T'));
    return Number.isNaN(instant) ? undefined : instant;
  }
  const [, year, month, day, ...time] = iso.exec(given) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined)
    return instantOf(year, month, day, time);
  const [, date, monthOfYear, inYear, ...clock] = written.exec(given) ?? [];
  if (date === undefined || monthOfYear === undefined || inYear === undefined) return undefined;
  return instantOf(inYear, monthOfYear, date, clock);
}
