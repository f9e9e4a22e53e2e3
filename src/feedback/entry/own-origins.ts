/**
 * The origins under which the site itself is called. With `SITE_URL` only that one; without it the site is being
 * tried out on the own machine, so the local names count.
 */
export function ownOrigins(
  configuration: { readonly SITE_URL?: string | undefined; readonly HOST: string },
  port: number,
): string[] {
  if (configuration.SITE_URL !== undefined) return [configuration.SITE_URL];
  const host = configuration.HOST.includes(':') ? `[${configuration.HOST}]` : configuration.HOST;
  return [...new Set([host, 'localhost', '127.0.0.1'])].map((name) => `http://${name}:${port}`);
}
