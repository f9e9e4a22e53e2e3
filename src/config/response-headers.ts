/**
 * What a browser may do on this site. Scripts and styles only from the site itself; WebAssembly is needed by the
 * search. Nothing is sent to or loaded from another host. Text never becomes a script: browsers refuse to turn text into
 * HTML or the address of a script (Trusted Types), but for the worker of the proof of work, whose address the policy
 * `quartiersbaukasten` checks (src/islands/shared/endpoint/script-url.ts).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types quartiersbaukasten',
].join('; ');

/** Response headers per path, in the form of a `_headers` file (Netlify, Cloudflare Pages, our own server). */
export const headersFile = `/*
  Content-Security-Policy: ${contentSecurityPolicy}
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
