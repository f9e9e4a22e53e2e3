/** After how many months a statement of law is to be checked again. */
const monthsUntilDue = 12;

/** Months since year 0, of a month or day in the form YYYY-MM or YYYY-MM-DD. */
function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Whether law checked in the month `lawAsOf` (YYYY-MM) is more than twelve months old on `today` (YYYY-MM-DD). */
export function isLawDue(lawAsOf: string, today: string): boolean {
  return monthsOf(today) - monthsOf(lawAsOf) > monthsUntilDue;
}
