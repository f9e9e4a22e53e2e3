import * as z from 'zod';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that exists, in the form YYYY-MM-DD (ISO 8601). */
function isExistingDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/**
 * A calendar day as text in the form YYYY-MM-DD. YAML readers hand an unquoted day over as a Date; both come out as text.
 */
export const isoDay = z
  .union([z.string(), z.date()], { error: 'erwartet ein Datum der Form JJJJ-MM-TT' })
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine(isExistingDay, { error: 'erwartet ein Datum der Form JJJJ-MM-TT, das es gibt' });

/** A day that is not in the future. Days start at midnight UTC, so in Germany today is always allowed from one or two o'clock. */
export const pastDay = isoDay
  .refine((day) => new Date(`${day}T00:00:00Z`).getTime() <= Date.now(), {
    error: 'erwartet ein Datum, das nicht in der Zukunft liegt',
  })
  .meta({ description: 'Datum der Form JJJJ-MM-TT, nicht in der Zukunft' });
