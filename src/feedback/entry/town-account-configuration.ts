import * as z from 'zod';
import type { TownAccountSettings } from '../guard/town-accounts.ts';
import type { Site } from '../services.ts';

/** Tokens and passwords go to this address; plain http is for trying out on the own machine alone. */
const issuer = z
  .url({
    protocol: /^https?$/,
    error: 'eine Adresse wie https://anmeldung.beispielstadt.de/realms/verwaltung',
  })
  .refine((address) => /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$))/.test(address), {
    error: 'eine Adresse mit https',
  });

/** Variables of the sign-in with the town's account. */
export const townAccountVariables = z.object({
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_ROLE_CLAIM: z.string().min(1).default('roles'),
  OIDC_SCOPE: z
    .string()
    .regex(/(?:^| )openid(?: |$)/, { error: 'eine Liste mit Leerzeichen, in der openid steht' })
    .default('openid email'),
});

type Variables = z.infer<typeof townAccountVariables> & { readonly SITE_URL?: string | undefined };

/** One German sentence for each variable that is missing beside the issuer. */
export function missingForTownAccounts({ OIDC_ISSUER, OIDC_CLIENT_ID, SITE_URL }: Variables): string[] {
  if (OIDC_ISSUER === undefined || (OIDC_CLIENT_ID !== undefined && SITE_URL !== undefined)) return [];
  return ['Mit OIDC_ISSUER müssen auch OIDC_CLIENT_ID und SITE_URL (für den Rückweg) gesetzt sein.'];
}

/** The settings of the identity provider, undefined where none is named. */
export function townAccountSettings(given: Variables, site: Site): TownAccountSettings | undefined {
  if (given.OIDC_ISSUER === undefined || given.OIDC_CLIENT_ID === undefined) return undefined;
  return {
    issuer: given.OIDC_ISSUER,
    clientId: given.OIDC_CLIENT_ID,
    clientSecret: given.OIDC_CLIENT_SECRET,
    roleClaim: given.OIDC_ROLE_CLAIM,
    scope: given.OIDC_SCOPE,
    redirectUri: `${site.url}/api/v1/moderation/town-account/callback`,
  };
}
