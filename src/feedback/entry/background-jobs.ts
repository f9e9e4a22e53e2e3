import { applyRetention } from '../operations/apply-retention.ts';
import { releaseFigures, type ReleaseServices } from '../operations/release-figures.ts';
import { sendMails } from '../mail/send-mails.ts';
import type { Services } from '../services.ts';
import { retentionOf, type NodeConfiguration } from './node-configuration.ts';

const everySixHours = 6 * 3_600_000;
const everyFiveMinutes = 5 * 60_000;
const everyMinute = 60_000;

/** Repeats a job; a failure is told and the next turn tries again. Does not keep the process alive. */
function repeat(
  job: () => Promise<unknown>,
  first: number,
  every: number,
  failed: (cause: unknown) => void,
): void {
  setTimeout(() => {
    job().catch(failed);
    setInterval(() => void job().catch(failed), every).unref();
  }, first).unref();
}

/** Releases the public figures whenever that is due, at once where it has been since before the start. */
export function startReleases(services: ReleaseServices, failed: (cause: unknown) => void): void {
  repeat(() => releaseFigures(services, 'due'), 0, everyMinute, failed);
}

/** Starts what has to be done from time to time: releases, retention periods, and mails where they are configured. */
export async function startBackgroundJobs(
  services: Pick<Services, 'storage' | 'now' | 'site' | 'hash' | 'releaseHour'>,
  configuration: NodeConfiguration,
  failed: (cause: unknown) => void,
): Promise<void> {
  startReleases(services, failed);
  repeat(() => applyRetention(services, retentionOf(configuration)), 60_000, everySixHours, failed);
  const { SMTP_URL, MAIL_FROM } = configuration;
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return;
  const { createSmtp } = await import('./smtp.ts');
  const send = createSmtp(SMTP_URL, MAIL_FROM);
  repeat(() => sendMails(services, send), 5_000, everyFiveMinutes, failed);
}
