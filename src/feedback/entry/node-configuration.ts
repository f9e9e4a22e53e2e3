import * as z from 'zod';
import { sitePath } from '../../domain/site-path.ts';
import { missingForTownAccounts, townAccountVariables } from './town-account-configuration.ts';
import { defaultRetention, type Retention } from '../operations/apply-retention.ts';

/** Where the site is served unless `PORT` says otherwise. */
export const defaultPort = 4321;

const port = z.coerce
  .number({ error: 'eine Zahl von 0 bis 65535' })
  .int({ error: 'eine ganze Zahl von 0 bis 65535' })
  .min(0, { error: 'eine Zahl von 0 bis 65535' })
  .max(65535, { error: 'eine Zahl von 0 bis 65535' });

const hour = z.coerce
  .number({ error: 'eine Stunde von 0 bis 23' })
  .int({ error: 'eine ganze Stunde von 0 bis 23' })
  .min(0, { error: 'eine Stunde von 0 bis 23' })
  .max(23, { error: 'eine Stunde von 0 bis 23' });

const days = z.coerce
  .number({ error: 'eine ganze Zahl von Tagen ab 1' })
  .int({ error: 'eine ganze Zahl von Tagen ab 1' })
  .min(1, { error: 'eine ganze Zahl von Tagen ab 1' });

/** Comma-separated list without empty parts. */
const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(z.array(z.string()));

/** The address of a website; the path in it is the one below which the site lies. */
const siteUrl = z
  .url({ protocol: /^https?$/, error: 'eine Adresse wie https://baukasten.example.org' })
  .transform((address) => new URL(address).origin + sitePath(address));

/** The environment of the Node entry. Every value has a default; `.env.example` explains each. */
export const nodeConfiguration = z.object({
  PORT: port.default(defaultPort),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_DIR: z.string().min(1).default('dist'),
  SITE_URL: siteUrl.optional(),
  SITE_ORIGINS: list.pipe(z.array(siteUrl)).default([]),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: 'leer oder eine Adresse wie postgres://name:wort@rechner/datenbank',
    })
    .optional(),
  SERVER_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, { error: '43 Zeichen aus A–Z, a–z, 0–9, - und _ (32 zufällige Bytes, base64url)' })
    .optional(),
  TRUSTED_PROXIES: list.default([]),
  RATE_LIMIT_FACTOR: z.coerce
    .number({ error: 'eine Zahl ab 0' })
    .min(0, { error: 'eine Zahl ab 0' })
    .default(1),
  PROOF_OF_WORK: z
    .enum(['adaptive', 'always', 'off'], { error: 'adaptive, always oder off' })
    .default('adaptive'),
  RELEASE_HOUR: hour.default(4),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'leer oder eine Adresse wie smtp://name:wort@mail.example.org:587' })
    .optional(),
  MODERATOR_PASSPHRASE: z.enum(['on', 'off'], { error: 'on oder off' }).default('off'),
  ...townAccountVariables.shape,
  MAIL_FROM: z.email({ error: 'eine Mailadresse wie moderation@baukasten.example.org' }).optional(),
  RETENTION_REJECTED_DAYS: days.default(defaultRetention.rejectedComments),
  RETENTION_REPORT_DAYS: days.default(defaultRetention.decidedReports),
  RETENTION_LOG_DAYS: days.default(defaultRetention.log),
  /** Set by `npm run demo` alone: works on sample data, and on nothing else. */
  DEMO: z.enum(['on', 'off'], { error: 'on oder off' }).default('off'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error oder silent' })
    .default('info'),
});

export type NodeConfiguration = z.infer<typeof nodeConfiguration>;

/**
 * Checks the environment. An empty value counts as not set.
 * @returns the configuration, or one German sentence for each wrong value that says what to set
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly configuration: NodeConfiguration } | { readonly complaints: readonly string[] } {
  const given = Object.fromEntries(
    Object.keys(nodeConfiguration.shape)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = nodeConfiguration.safeParse(given);
  if (result.success) {
    const { SMTP_URL, MAIL_FROM, SITE_URL } = result.data;
    const complaints = [
      ...(SMTP_URL !== undefined && (MAIL_FROM === undefined || SITE_URL === undefined)
        ? ['Mit SMTP_URL müssen auch MAIL_FROM (Absender) und SITE_URL (für den Link) gesetzt sein.']
        : []),
      ...missingForTownAccounts(result.data),
    ];
    return complaints.length > 0 ? { complaints } : { configuration: result.data };
  }
  // The value itself is not repeated: it may hold a password.
  return {
    complaints: result.error.issues.map(
      (issue) => `${issue.path.join('.')} in der Umgebung stimmt nicht: erwartet ${issue.message}.`,
    ),
  };
}

/** The retention periods of a configuration. */
export function retentionOf(configuration: NodeConfiguration): Retention {
  return {
    ...defaultRetention,
    rejectedComments: configuration.RETENTION_REJECTED_DAYS,
    decidedReports: configuration.RETENTION_REPORT_DAYS,
    log: configuration.RETENTION_LOG_DAYS,
  };
}
