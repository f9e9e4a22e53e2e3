import { Problem } from '../routes/problem.ts';

/**
 * The secret a browser made up, from `Authorization: Bearer`. 32 bytes are 43 base64url characters of which the last
 * carries four bits; only its canonical form is taken, else one secret would have several spellings and votes.
 */
const bearer = /^Bearer ([\w-]{42}[AEIMQUYcgkosw048])$/i;

/**
 * @throws Problem `secret-missing` without the header, `secret-invalid` when it is not a secret
 */
export function readVisitorSecret(headers: Headers): string {
  const header = headers.get('authorization');
  if (header === null) throw new Problem('secret-missing');
  const secret = bearer.exec(header)?.[1];
  if (secret === undefined) throw new Problem('secret-invalid');
  return secret;
}
