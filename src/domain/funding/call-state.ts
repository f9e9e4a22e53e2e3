/** Whether applications are possible, as far as the sources say. */
export const availabilities = ['open', 'recurring', 'closed', 'check'] as const;

export type Availability = (typeof availabilities)[number];

/** What is known of the time in which applications are taken. Days have the form YYYY-MM-DD. */
export interface Call {
  readonly availability: Availability;
  /** First day of the last documented round. */
  readonly opens?: string | undefined;
  /** Last day of the last documented round. */
  readonly closes?: string | undefined;
}

/**
 * How a programme stands on a day: applications are possible, will be, are over for good, the last documented round is
 * over and another may follow, or the sources do not say.
 */
export type CallState = 'open' | 'upcoming' | 'closed' | 'between' | 'unclear';

/**
 * How a programme stands on `today` (YYYY-MM-DD). Only documented days and a documented "at any time" count as open; a
 * programme of which nothing is known is never called open.
 */
export function callState({ availability, opens, closes }: Call, today: string): CallState {
  if (availability === 'closed') return 'closed';
  if (opens !== undefined && today < opens) return 'upcoming';
  if (closes !== undefined && today > closes) return availability === 'open' ? 'unclear' : 'between';
  if (availability === 'check') return 'unclear';
  return availability === 'open' || closes !== undefined ? 'open' : 'unclear';
}
