import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { newSecret } from '../support/endpoint-under-test.ts';
import { fullProject, type GeneratedProject } from '../support/generated-project.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a task of the project to its end, or until it has printed `until`. */
async function run(
  project: GeneratedProject,
  task: string,
  environment: Readonly<Record<string, string>> = {},
  until?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [`.config/tasks/${task}.ts`], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    if (until !== undefined && output.includes(until)) child.kill('SIGTERM');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('pages that are built while others are served', () => {
  let project: GeneratedProject;
  let server: RunningServer;
  const at = (...path: string[]) => join(project.folder, ...path);
  const builds = () => readdirSync(at('.built', 'dist'));
  const get = (address: string) => fetch(`${server.url}${address}`, { redirect: 'manual' });
  const rate = async (slug: string) =>
    (
      await fetch(`${server.url}/api/v1/modules/${slug}/rating`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${newSecret()}` },
        body: JSON.stringify({ scale: 1, levels: { time: 3 } }),
      })
    ).status;
  /** Asks for pages until something has ended; gives back what was not answered well. */
  const whileAsking = async (ending: Promise<unknown>) => {
    const state = { over: false };
    const ended = ending.finally(() => (state.over = true));
    const wrong: string[] = [];
    while (!state.over) {
      for (const address of ['/', '/module/', '/module/aktivierende-befragung/', '/daten/module.json']) {
        const answer = await get(address);
        const text = await answer.text();
        if (answer.status !== 200 || text.length < 500) wrong.push(`${address} ${answer.status}`);
      }
    }
    await ended;
    return wrong;
  };

  beforeAll(async () => {
    project = fullProject();
    expect(await run(project, 'build')).toMatchObject({ code: 0 });
    server = await startServer({ path: project.folder, data: at('data'), remove: () => undefined });
  });
  afterAll(async () => {
    await server.stop();
    project.remove();
  });

  test('take their place when complete, and a module that is new can be rated at once [52]', async () => {
    const before = realpathSync(at('dist'));
    const sheet = /_astro\/([^"]+\.css)/.exec(await (await get('/')).text())?.[1] ?? '';
    const [fragment = ''] = readdirSync(join(before, 'pagefind', 'fragment'));
    const text = readFileSync(at('content/modules/aktivierende-befragung.mdx'), 'utf8');
    writeFileSync(at('content/modules/neu.mdx'), text.replace(/^title: .*$/m, 'title: Ganz neu'));
    appendFileSync(
      at('content/modules/aktivierende-befragung.mdx'),
      '\n\nNeun Häuser stehen hier. [^redaktion]\n',
    );
    appendFileSync(at('src/styles/layers.css'), '\n@layer utilities { .neu { color: inherit; } }\n');
    expect((await get('/module/neu/')).status).toBe(404);
    expect(await rate('neu')).toBe(404);

    const building = run(project, 'build');
    expect(await whileAsking(building)).toEqual([]);
    expect((await building).code).toBe(0);
    expect(await rate('neu')).toBe(201);
    expect((await (await get('/module/neu/')).text()).includes('Ganz neu')).toBe(true);
    expect(realpathSync(at('dist'))).not.toBe(before);

    // Whoever has an old page open may still ask for what it needs, from any host that has the new folder.
    expect(existsSync(at('dist', '_astro', sheet))).toBe(true);
    expect((await get(`/_astro/${sheet}`)).status).toBe(200);
    expect((await get(`/pagefind/fragment/${fragment}`)).status).toBe(200);
    expect((await (await get('/')).text()).includes(sheet)).toBe(false);
    const kept = readFileSync(at('dist', '_build', 'former-files.json'), 'utf8');
    expect(kept.includes(sheet)).toBe(true);

    // A day later they are no longer needed.
    writeFileSync(
      at('dist', '_build', 'former-files.json'),
      kept.replace(/"\d{4}-[^"]+"/g, `"${new Date(Date.now() - 90_000_000).toISOString()}"`),
    );
    expect((await run(project, 'build')).code).toBe(0);
    expect(existsSync(at('dist', '_astro', sheet))).toBe(false);
    // The one that was served and the one before.
    expect(builds()).toHaveLength(2);
  });

  test.each([
    [
      'a broken operator file',
      '.config/operator.json',
      '{"name":"Stadt X"}',
      '.config/operator.json · address: erwartet eine Liste, gefunden nichts',
    ],
    [
      'a broken entry',
      'content/modules/kaputt.mdx',
      '---\ntitle: 3\n---\n\nText\n',
      'content/modules/kaputt.mdx:2 · title',
    ],
    [
      'a page that cannot be drawn',
      'src/pages/kaputt.astro',
      '---\nthrow new Error("kaputt")\n---\n',
      'kaputt',
    ],
  ])('stay away because of %s, and the old ones stay', async (_, file, text, words) => {
    const before = realpathSync(at('dist'));
    const list = builds();
    writeFileSync(at(file), text);
    const building = run(project, 'build');
    expect(await whileAsking(building)).toEqual([]);
    const { code, output } = await building;
    rmSync(at(file));
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
    expect(realpathSync(at('dist'))).toBe(before);
    expect(builds()).toEqual(list);
    if (file.startsWith('src')) return;
    // Nothing but sentences an author or operator can act on.
    expect(output).not.toMatch(/^\s+at |unhandled|error/im);
  });

  test('are built once for build and start, and again for another address', async () => {
    const started = 'läuft:';
    const building = 'werden gebaut';
    const start = (environment: Readonly<Record<string, string>>) =>
      run(project, 'start', { PORT: '0', DATA_DIR: at('data'), ...environment }, started);
    const SITE_URL = 'https://quartier.example';
    expect((await run(project, 'build', { SITE_URL, DATA_DIR: at('data') })).code).toBe(0);
    expect(readFileSync(at('dist/robots.txt'), 'utf8')).toContain(SITE_URL);
    const same = await start({ SITE_URL });
    expect(same.output).toContain(started);
    expect(same.output).not.toContain(building);
    // Also where files are only newer, as in a copy.
    utimesSync(at('content/modules/neu.mdx'), new Date(), new Date());
    expect((await start({ SITE_URL })).output).not.toContain(building);
    // Without an address they name the own machine, with the port they are served on.
    const port = String(await freePort());
    expect((await start({ PORT: port })).output).toContain(building);
    expect(readFileSync(at('dist/robots.txt'), 'utf8')).toContain(`http://localhost:${port}/`);
    expect(readFileSync(at('dist/index.html'), 'utf8')).toContain(
      `rel="canonical" href="http://localhost:${port}/"`,
    );
    // Who only tries them out on another port need not wait for a build.
    expect((await start({ PORT: String(await freePort()) })).output).not.toContain(building);
  });
});
