import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Assertion, Registration } from '../../src/schemas/wire/sign-in-request.ts';

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A length-prefixed byte string of CBOR (RFC 8949, major type 2). */
function cborBytes(bytes: Uint8Array): Buffer {
  const head =
    bytes.length < 256
      ? Buffer.from([0x58, bytes.length])
      : Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([head, bytes]);
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** An authenticator in software: makes one passkey (ES256, no attestation) and signs with it. */
export class SoftwarePasskey {
  readonly #host: string;
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #publicPoint: { x: Buffer; y: Buffer };
  readonly #id = randomBytes(32);
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#host = new URL(origin).hostname;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#publicPoint = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  #authenticatorData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter++);
    return Buffer.concat([createHash('sha256').update(this.#host).digest(), Buffer.from([flags]), counter]);
  }

  register(challenge: string): Registration {
    const { x, y } = this.#publicPoint;
    const coseKey = Buffer.concat([
      Buffer.from('a5010203262001', 'hex'),
      Buffer.from([0x21]),
      cborBytes(x),
      Buffer.from([0x22]),
      cborBytes(y),
    ]);
    const authData = Buffer.concat([
      this.#authenticatorData(0x45),
      Buffer.alloc(16),
      Buffer.from([0, this.#id.length]),
      this.#id,
      coseKey,
    ]);
    const attestation = Buffer.concat([
      Buffer.from('a363', 'hex'),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      cborBytes(authData),
    ]);
    return {
      id: base64Url(this.#id),
      rawId: base64Url(this.#id),
      type: 'public-key',
      response: {
        clientDataJSON: base64Url(clientData('webauthn.create', challenge, this.#origin)),
        attestationObject: base64Url(attestation),
      },
      clientExtensionResults: {},
    };
  }

  sign(challenge: string): Assertion {
    const authenticatorData = this.#authenticatorData(0x05);
    const data = clientData('webauthn.get', challenge, this.#origin);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(data).digest()]);
    return {
      id: base64Url(this.#id),
      rawId: base64Url(this.#id),
      type: 'public-key',
      response: {
        clientDataJSON: base64Url(data),
        authenticatorData: base64Url(authenticatorData),
        signature: base64Url(sign('sha256', signed, this.#key)),
      },
      clientExtensionResults: {},
    };
  }
}
