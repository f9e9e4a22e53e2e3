/**
 * What a browser may do on this site. Scripts and styles only from the site itself; WebAssembly is needed by the
 * search. Nothing is sent to or loaded from another host, but for the endpoint where it has one of its own. Text never becomes a script: browsers refuse to turn text into
 * HTML or the address of a script (Trusted Types), but for the worker of the proof of work, whose address the policy
 * `quartiersbaukasten` checks (src/islands/shared/endpoint/script-url.ts).
 */
function policyWith(feedbackUrl: string): string {
  const own = feedbackUrl === '' ? "'self'" : `'self' ${new URL(feedbackUrl).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${own}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${own}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types quartiersbaukasten',
  ].join('; ');
}

/** What a browser shows as a page of its own carries these; what pages load would only grow by them. */
const documentHeaders = (policy: string) => `  Content-Security-Policy: ${policy}
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
`;

/**
 * Response headers per path, in the form of a `_headers` file (Netlify, Cloudflare Pages, our own server).
 *
 * Open data may be read by pages of any origin (https://fetch.spec.whatwg.org/#http-access-control-allow-origin).
 *
 * @param folders names of the folders below the site's root that hold pages
 * @param feedbackUrl address of the endpoint where it has a host of its own, else empty
 */
export function headersFile(folders: readonly string[], feedbackUrl: string): string {
  const policy = policyWith(feedbackUrl);
  const pages = ['/', '/404.html', ...folders.map((folder) => `/${folder}/*`)];
  return `/*
  X-Content-Type-Options: nosniff

/_astro/*
  Cache-Control: public, max-age=31536000, immutable

/daten/*
  Access-Control-Allow-Origin: *

${pages.map((path) => `${path}\n${documentHeaders(policy)}`).join('\n')}`;
}
