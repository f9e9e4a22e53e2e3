/**
 * The path below which a site lies: empty at the root of a host, else with a slash before and none after it, such as
 * `/katalog` for `https://stadt.example/katalog/`.
 */
export function sitePath(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, '');
}
