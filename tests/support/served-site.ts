import { test as base, expect, type Page } from '@playwright/test';
import { type SiteServer, startSite } from './site-server.ts';

interface WorkerThings {
  /** The built site, served once per worker by the real Node entry. */
  readonly served: SiteServer;
}

interface Things {
  /** What the page complained about: errors, refused requests, violations of the Content-Security-Policy. */
  readonly complaints: string[];
}

/** Tells of every violation of the Content-Security-Policy, Trusted Types among it, also those only reported. */
async function watchPolicy(page: Page, complain: (words: string) => void): Promise<void> {
  await page.exposeFunction('complainOfPolicy', complain);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'complainOfPolicy');
      const words = `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`;
      if (typeof tell === 'function') Reflect.apply(tell, window, [words]);
    });
  });
}

/** Playwright's test with the real server behind `baseURL` and a record of everything the browser complains about. */
export const test = base.extend<Things, WorkerThings>({
  served: [
    // Playwright reads the names of fixtures from the pattern, so it stays although it is empty.
    async ({}, use) => {
      const served = await startSite();
      await use(served);
      await served.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => use(served.address),
  complaints: [
    async ({ page, served }, use) => {
      const complaints: string[] = [];
      const violations: string[] = [];
      await watchPolicy(page, (words) => violations.push(words));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
        if (/content security policy|trusted ?(types|html|script)/i.test(message.text()))
          violations.push(message.text());
      });
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(served.address) && !/^(data|blob):/.test(address))
          complaints.push(`foreign: ${address}`);
      });
      await use(complaints);
      // Whatever a test was about: the policy must not have been touched.
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
