const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/**
 * A date as precisely as it is given, in words: "2024" → "2024", "2024-05" → "Mai 2024", "2024-05-03" → "3. Mai 2024".
 */
export function germanDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of an instant as it is in Germany, in words: "2026-05-02T23:30:00Z" → "3. Mai 2026". */
export function germanDayOf(instant: string): string {
  return germanDate(berlin.format(new Date(instant)));
}

/** A day in its shortest form with month and year: "2026-11-22" → "11/2026". */
export function monthAndYear(iso: string): string {
  const [year = '', month = ''] = iso.split('-');
  return `${month}/${year}`;
}
