/**
 * The first moment of a day in the time zone of the device, as the endpoint takes it.
 * @param day YYYY-MM-DD as a date field gives it
 * @param later days to add, 1 for the end of the day
 * @returns undefined when the field is empty or no day
 */
export function startOfDay(day: string | undefined, later = 0): string | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}
