import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dimensionKeys } from '../../../src/domain/dimensions.ts';
import { createHandler } from '../../../src/feedback/app.ts';
import { createNodeKeyedHash } from '../../../src/feedback/entry/node-keyed-hash.ts';
import { clientPeer, createProxyList } from '../../../src/feedback/entry/trusted-address.ts';
import { toBase64Url } from '../../../src/feedback/guard/keyed-hash.ts';
import { releaseFigures } from '../../../src/feedback/operations/release-figures.ts';
import { migrate } from '../../../src/feedback/storage/migrate.ts';
import { readReleasedSummaries } from '../../../src/feedback/storage/released-summaries.ts';
import { openSqliteStorage } from '../../../src/feedback/storage/sqlite-storage.ts';
import type { Storage } from '../../../src/feedback/storage/storage-port.ts';
import { drawFrom } from './drawn.ts';
import { day, modules, type Person } from './people.ts';

const origin = 'https://baukasten.example';
const releaseHour = 4;
const proxy = '10.0.0.1';

/** Released medians by release, then by `module dimension`; null below five ratings. */
export type Medians = ReadonlyMap<number, ReadonlyMap<string, number | null>>;

export interface Outcome {
  readonly medians: Medians;
  /** What became of each person's rating in the end; `refused` when the endpoint did not take it. */
  readonly fates: ReadonlyMap<Person, 'counted' | 'held' | 'refused'>;
}

async function mediansOf(storage: Storage): Promise<Map<string, number | null>> {
  const medians = new Map<string, number | null>();
  for (const [module, { dimensions }] of await readReleasedSummaries(storage)) {
    for (const key of dimensionKeys) {
      const summary = dimensions[key];
      if (summary !== undefined) medians.set(`${module} ${key}`, summary.median);
    }
  }
  return medians;
}

/**
 * Lets people rate through the endpoint behind a trusted proxy, over SQLite, by a clock of its own, with a release every
 * morning. Nobody decides on what is held: what a release held back stays back.
 */
export async function simulate(people: readonly Person[], seed: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersbaukasten-intake-'));
  const storage = openSqliteStorage(join(folder, 'feedback.sqlite'));
  await migrate(storage, 0);
  const draw = drawFrom(seed);
  const serverKey = toBase64Url(draw.bytes(32));
  const hash = await createNodeKeyedHash(serverKey);
  const proxies = createProxyList([proxy]);
  let clock = 0;
  const now = () => clock;
  const handle = await createHandler({
    storage,
    serverKey,
    createHash: createNodeKeyedHash,
    slugs: new Set(modules),
    site: { url: origin, host: 'baukasten.example', secure: true, origins: new Set([origin]) },
    limitFactor: 1,
    // Whoever attacks works out every proof: none is in the way.
    proofOfWork: 'off',
    releaseHour,
    now,
    log: () => undefined,
  });
  const medians = new Map<number, Map<string, number | null>>();
  const voters = new Map<Person, string>();
  const releaseUntil = async (time: number) => {
    while (clock < time) {
      // Noon comes after every release hour, in summer and in winter.
      clock = Math.min(time, (Math.floor(clock / day) + 1) * day + day / 6);
      if ((await releaseFigures({ storage, now, releaseHour }, 'due')) !== undefined)
        medians.set(Math.floor(clock / day), await mediansOf(storage));
    }
  };
  const ordered = people.toSorted((a, b) => a.at - b.at);
  clock = (ordered[0]?.at ?? 0) - day;
  for (const person of ordered) {
    await releaseUntil(person.at);
    const secret = toBase64Url(draw.bytes(32));
    const headers = new Headers({
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.100.77, ${person.address}`,
    });
    const address = `${origin}/api/v1/modules/${person.module}/rating`;
    const body = JSON.stringify({ scale: 1, levels: person.levels });
    const answer = await handle(
      new Request(address, { method: 'PUT', headers, body }),
      clientPeer(proxy, headers, proxies),
    );
    if (answer.status === 201) voters.set(person, await hash('rating', person.module, secret));
    else if (answer.status !== 429) throw new Error(`${answer.status} ${await answer.text()}`);
  }
  await releaseUntil(clock + 2 * day);
  const states = await storage.queries.selectFrom('intake').select(['module', 'voter', 'state']).execute();
  const stateOf = new Map(states.map(({ module, voter, state }) => [`${module} ${voter}`, state]));
  const fateOf = (person: Person) => {
    const voter = voters.get(person);
    if (voter === undefined) return 'refused';
    return stateOf.get(`${person.module} ${voter}`) === 'counted' ? 'counted' : 'held';
  };
  const fates = new Map(ordered.map((person) => [person, fateOf(person)] as const));
  await storage.close();
  rmSync(folder, { recursive: true });
  return { medians, fates };
}

/** Furthest that a published median of a module differs between two outcomes at the same release, in levels. */
export function furthestMove(a: Outcome, b: Outcome, module: string): number {
  let furthest = 0;
  for (const [release, medians] of a.medians) {
    for (const [name, median] of medians) {
      const other = b.medians.get(release)?.get(name) ?? null;
      if (!name.startsWith(`${module} `) || median === null || other === null) continue;
      furthest = Math.max(furthest, Math.abs(median - other));
    }
  }
  return furthest;
}
