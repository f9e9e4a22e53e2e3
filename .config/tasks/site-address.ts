import { defaultPort } from '../../src/feedback/entry/node-configuration.ts';

/**
 * The address that stands in the pages: `SITE_URL`, or, while a site is being tried out without one, the own machine with
 * the port it is served on. A port that the system chooses is not known before, so that the default one stands for it.
 */
export function siteAddress({ SITE_URL, PORT }: NodeJS.ProcessEnv): string {
  if (SITE_URL !== undefined && SITE_URL !== '') return SITE_URL;
  const port = PORT === undefined || PORT === '' || PORT === '0' ? defaultPort : PORT;
  return `http://localhost:${port}`;
}
