import { Miniflare } from 'miniflare';
import { bundleWorker } from '../../.config/tasks/bundle-worker.ts';

/**
 * A program of its own: the bundle for Workers in workerd, over a D1 database kept in the folder DATA_DIR. It says
 * where it listens in the words of the Node entry; Miniflare ends it on SIGTERM. As a process it can be killed, database and all.
 */
const { DATA_DIR = '', SERVER_KEY = '', MODULE_SLUGS = '' } = process.env;
const miniflare = new Miniflare({
  modules: true,
  script: await bundleWorker(),
  compatibilityDate: '2026-07-30',
  host: '127.0.0.1',
  port: 0,
  d1Databases: { DB: 'feedback' },
  d1Persist: DATA_DIR,
  bindings: {
    SITE_URL: 'https://baukasten.example',
    SERVER_KEY,
    MODULE_SLUGS,
    RATE_LIMIT_FACTOR: '0',
    PROOF_OF_WORK: 'off',
  },
});
const { origin } = await miniflare.ready;
console.log(`Worker läuft: ${origin}/`);
