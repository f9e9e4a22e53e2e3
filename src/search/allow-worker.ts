interface ScriptUrlRules {
  readonly createScriptURL: (url: string) => string;
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlRules) => unknown;
}

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

let isAllowed = false;

/**
 * Pagefind starts its worker with a plain address, which browsers refuse where Trusted Types are enforced. A policy of
 * the name `default` is asked for every such address of the page; it lets this one through and nothing else. Remove it
 * once Pagefind names a policy of its own.
 *
 * @param worker absolute path of the worker's script
 */
export function allowWorker(worker: string): void {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (isAllowed || !isFactory(factory)) return;
  isAllowed = true;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      const address = new URL(url, location.href);
      if (address.origin === location.origin && address.pathname === worker) return url;
      throw new TypeError(`not a script of this site: ${url}`);
    },
  });
}
