/** The two parts of Trusted Types that are used here (https://w3c.github.io/trusted-types/dist/spec/). */
interface UrlPolicy {
  readonly createScriptURL: (url: string) => string;
}
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => UrlPolicy;
}

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

let policy: UrlPolicy | undefined;

function ownScriptsOnly(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`foreign script: ${url}`);
  return url;
}

/**
 * Address of a script of this site, in the form the browser takes it for a worker where Trusted Types are enforced. The
 * policy's name stands in the Content-Security-Policy.
 * @throws TypeError for a script of another site
 */
export function scriptUrl(url: string): string {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (policy === undefined && isFactory(factory)) {
    policy = factory.createPolicy('quartiersbaukasten', { createScriptURL: ownScriptsOnly });
  }
  return policy === undefined ? ownScriptsOnly(url) : policy.createScriptURL(url);
}
