/**
 * The path below which the pages lie that are being drawn, with a slash at both ends: `/` at the root of a host, else such
 * as `/katalog/`. Whoever bundles pages and scripts puts it in; what runs beside them (checking, compressing, the
 * endpoint) knows the site's files without it.
 */
// The types say that there always is an `env`; where nothing was bundled there is none.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
export const basePath: string = import.meta.env?.BASE_URL ?? '/';
