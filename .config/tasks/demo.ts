import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenNeeded } from './build-when-needed.ts';
import { bundleServer } from './bundle-server.ts';

/**
 * `npm run demo`: the site with invented ratings and comments, in a folder of its own with pages of its own. Where the
 * real site keeps its data is not read at all, so that the demo cannot touch it.
 */
const folder = process.env['DEMO_DIR'] ?? 'data/demo';
const site = join(folder, 'site');
const database = process.env['DEMO_DATABASE_URL'] ?? '';

for (const name of ['DATABASE_URL', 'SERVER_KEY', 'SITE_URL', 'SMTP_URL', 'MAIL_FROM', 'TRUSTED_PROXIES']) {
  Reflect.deleteProperty(process.env, name);
}
Object.assign(process.env, {
  DEMO: 'on',
  DATA_DIR: folder,
  SITE_DIR: site,
  ...(database === '' ? {} : { DATABASE_URL: database }),
  // Moderation can be tried out with a passphrase where there is no passkey, and nobody runs into limits while presenting.
  MODERATOR_PASSPHRASE: 'on',
  RATE_LIMIT_FACTOR: '10',
});

const filled = spawnSync(process.execPath, ['src/feedback/entry/demo/demo-command.ts'], { stdio: 'inherit' });
if (filled.status !== 0) process.exit(filled.status ?? 1);
await buildWhenNeeded(site);
await import(pathToFileURL(resolve(await bundleServer())).href);
