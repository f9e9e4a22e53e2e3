/**
 * The WebAuthn library, loaded when a moderator signs in. It is the largest part the endpoint uses and would more than
 * double its start, which visitors wait for and moderators do not.
 */
export function loadPasskeys() {
  return import('@simplewebauthn/server');
}
