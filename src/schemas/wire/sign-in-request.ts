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

/** Which ways to sign in the operator allows besides passkeys, and whether whoever asks is signed in. */
export const signInWays = z.strictObject({ passphrase: z.boolean(), signedIn: z.boolean() });

export type SignInWays = z.infer<typeof signInWays>;
