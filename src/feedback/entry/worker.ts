import { applyRetention } from '../operations/apply-retention.ts';
import { releaseFigures } from '../operations/release-figures.ts';
import type { D1Binding } from '../storage/d1-dialect.ts';
import { openD1Storage } from '../storage/d1-storage.ts';
import type { Storage } from '../storage/storage-port.ts';
import { hostedEndpoint, openHostedStore } from './hosted-endpoint.ts';

/** Bindings and variables of the Worker. */
interface Environment extends Readonly<Record<string, unknown>> {
  readonly DB: D1Binding;
}

const open = ({ DB }: Environment): Storage => openD1Storage(DB);
const endpoint = hostedEndpoint(open);

/** Entry for Cloudflare Workers with D1. The static site lies beside it, served by the platform. */
export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    const handle = await endpoint(environment);
    // Set by the platform itself, which takes away what a client sends under this name.
    return handle(request, { address: request.headers.get('cf-connecting-ip') ?? undefined });
  },

  /** Releases the figures when that is due and applies the retention periods; to be called by a cron trigger each hour. */
  async scheduled(_event: unknown, environment: Environment): Promise<void> {
    const { storage, retention, configuration } = await openHostedStore(environment, () => open(environment));
    const { RELEASE_HOUR: releaseHour } = configuration;
    await releaseFigures({ storage, now: Date.now, releaseHour }, 'due');
    await applyRetention({ storage, now: Date.now }, retention);
  },
};
