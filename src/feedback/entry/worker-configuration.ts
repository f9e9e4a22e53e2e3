import * as z from 'zod';
import { slugPattern } from '../../domain/slug.ts';
import { townAccountVariables } from './town-account-configuration.ts';
import { type Retention, defaultRetention } from '../operations/apply-retention.ts';

const days = z.coerce.number().int().min(1).max(3650);

const configuration = z.object({
  SITE_URL: z.url({ protocol: /^https?$/, error: 'an address such as https://baukasten.example.org' }),
  SITE_ORIGINS: z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'addresses, separated by commas' })))
    .default([]),
  SERVER_KEY: z.string().regex(/^[\w-]{43}$/, { error: '32 random bytes as base64url' }),
  RATE_LIMIT_FACTOR: z.coerce.number().min(0).default(1),
  PROOF_OF_WORK: z.enum(['adaptive', 'always', 'off']).default('adaptive'),
  RELEASE_HOUR: z.coerce.number().int().min(0).max(23).default(4),
  RETENTION_REJECTED_DAYS: days.default(defaultRetention.rejectedComments),
  RETENTION_REPORT_DAYS: days.default(defaultRetention.decidedReports),
  RETENTION_LOG_DAYS: days.default(defaultRetention.log),
  ...townAccountVariables.shape,
  /** Slugs of the modules, as written by the build, separated by commas. */
  MODULE_SLUGS: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(slugPattern))),
});

/**
 * Checks the variables of a Worker.
 * @throws Error that names what is missing or wrong, without its value
 */
export function readWorkerConfiguration(environment: Readonly<Record<string, unknown>>) {
  const result = configuration.safeParse(environment);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`wrong configuration: ${wrong.join('; ')}`);
  }
  const { data } = result;
  const retention: Retention = {
    ...defaultRetention,
    rejectedComments: data.RETENTION_REJECTED_DAYS,
    decidedReports: data.RETENTION_REPORT_DAYS,
    log: data.RETENTION_LOG_DAYS,
  };
  return { configuration: data, slugs: new Set(data.MODULE_SLUGS), retention };
}
