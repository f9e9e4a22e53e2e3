import * as z from 'zod';

const token = z.string().regex(/^[\w-]{43}$/, { error: 'invalid' });
const base64Url = z
  .string()
  .max(8_000)
  .regex(/^[\w-]*$/, { error: 'invalid' });
const extensionResults = z.record(z.string(), z.unknown());

/** Opens an invitation. */
export const invitationRequest = z.strictObject({ token });

/** A new passkey, as `navigator.credentials.create()` gives it back (RegistrationResponseJSON of WebAuthn). */
export const registration = z.object({
  id: base64Url,
  rawId: base64Url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url,
    attestationObject: base64Url,
    transports: z.array(z.string()).optional(),
  }),
  clientExtensionResults: extensionResults,
});

export const enrolRequest = z.strictObject({ token, credential: registration });

/** A signature by a passkey, as `navigator.credentials.get()` gives it back (AuthenticationResponseJSON). */
export const assertion = z.object({
  id: base64Url,
  rawId: base64Url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url,
    authenticatorData: base64Url,
    signature: base64Url,
    userHandle: base64Url.optional(),
  }),
  clientExtensionResults: extensionResults,
});

export type Assertion = z.infer<typeof assertion>;
export type Registration = z.infer<typeof registration>;

export const passkeySignIn = z.strictObject({ credential: assertion });

const passphrase = z.string().min(12, { error: 'too-short' }).max(200, { error: 'too-long' });
const code = z.string().regex(/^\d{6}$/, { error: 'invalid' });

/** Sets a passphrase; the answer holds the secret for one-time passwords, proved by `confirmPassphrase`. */
export const passphraseEnrolment = z.strictObject({ token, passphrase });
export const passphraseConfirmation = z.strictObject({ token, code });
export const passphraseSignIn = z.strictObject({ mail: z.string().max(254), passphrase, code });

/** Options for the browser's WebAuthn call, passed on as they are. */
export const ceremonyOptions = z.looseObject({ challenge: z.string() });

export const oneTimePasswordSecret = z.strictObject({ uri: z.string() });

/** Ways to sign in besides passkeys, and whether whoever asks is signed in. */
export const signInWays = z.strictObject({
  passphrase: z.boolean(),
  townAccount: z.boolean().meta({ description: 'With the account of the town, at its identity provider' }),
  signedIn: z.boolean(),
});

export type SignInWays = z.infer<typeof signInWays>;

/** Leaves for the identity provider; `view` is the part of the desk to come back to, never another address. */
export const townDepartureOrder = z.strictObject({
  fresh: z.boolean().default(false).meta({ description: 'Prove anew who one is' }),
  view: z
    .string()
    .regex(/^(?:#[a-z]{1,20}(?:\/[\da-f-]{36})?(?:\?[\w=&%.+-]{0,400})?)?$/, { error: 'invalid' })
    .default(''),
});

/** Where the browser goes. */
export const townDeparture = z.strictObject({ address: z.url() });
