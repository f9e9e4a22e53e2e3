/**
 * Why gifts to one module on one day are held until somebody has looked at them: too many from one network, too many
 * with the same content, too many in all.
 */
export const intakePatterns = ['network', 'profile', 'total'] as const;

export type IntakePattern = (typeof intakePatterns)[number];

/** How many gifts of one kind to one module on one day are held. */
export const intakeThresholds = {
  /** More than so many from one network. */
  network: 5,
  /** So many ratings with the same levels. */
  equal: 10,
  /** More than so many in all, and more than `meanFactor` times the module's daily mean. */
  total: 20,
  meanFactor: 3,
  /** Days before, of which the daily mean is taken. */
  meanDays: 30,
} as const;

/**
 * The most a module may get in a day before all of that day is held.
 * @param dailyMean gifts a day before, from 0
 */
export function mostPerDay(dailyMean: number): number {
  return Math.max(intakeThresholds.total, intakeThresholds.meanFactor * dailyMean);
}
