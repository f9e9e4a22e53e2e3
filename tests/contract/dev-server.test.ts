import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../support/endpoint-under-test.ts';
import { fullProject, type GeneratedProject } from '../support/generated-project.ts';

/** Starts `npm run dev` in a project and gives back its address. */
function startDev(project: GeneratedProject): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the server did not start: ${output}`)));
  });
  return { child, address };
}

// In a copy of the project, for Astro serves a folder only once at a time and somebody may be at work in this one.
describe('the server of npm run dev', () => {
  let project: GeneratedProject;
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    project = fullProject(2);
    const started = startDev(project);
    child = started.child;
    address = await started.address;
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    project.remove();
  });

  const rate = async (slug: string, origin = address) => {
    const response = await fetch(`${address}/api/v1/modules/${slug}/rating`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${newSecret()}`, 'content-type': 'application/json', origin },
      body: JSON.stringify({ scale: 1, levels: { time: 3 } }),
    });
    await response.arrayBuffer();
    return response.status;
  };

  test('has the endpoint beside the pages, for the modules that lie in content', async () => {
    const data = join(project.folder, 'data');
    expect((await fetch(`${address}/impressum/`)).headers.get('content-type')).toContain('text/html');
    expect(existsSync(data)).toBe(false);
    const health: unknown = await (await fetch(`${address}/api/v1/health`)).json();
    expect(health).toEqual({ status: 'ok' });
    expect(await rate('aktivierende-befragung')).toBe(201);
    expect(await rate('aktivierende-befragung', 'https://evil.example')).toBe(403);
    expect(await rate('_vorlage')).toBe(404);
    expect(await rate('neu')).toBe(404);
    expect(statSync(join(data, 'feedback.sqlite')).mode & 0o077).toBe(0);
    const modules = join(project.folder, 'content', 'modules');
    copyFileSync(join(modules, 'aktivierende-befragung.mdx'), join(modules, 'neu.mdx'));
    await expect.poll(() => rate('neu'), { timeout: 60_000, interval: 500 }).toBe(201);
  });

  test('shows what an author changes, and compiles a text that holds an expression', async () => {
    const file = join(project.folder, 'content', 'modules', 'aktivierende-befragung.mdx');
    const page = async () => (await fetch(`${address}/module/aktivierende-befragung/`)).text();
    const until = (words: string) =>
      expect.poll(page, { timeout: 60_000, interval: 500 }).toContain(`<p>${words}</p>`);
    // An author has the page open already.
    expect(await page()).not.toContain('Häuser stehen');
    appendFileSync(file, '\n\nNeun Häuser stehen hier.\n');
    await until('Neun Häuser stehen hier.');
    appendFileSync(file, '\n\n{6 * 7} Häuser stehen dort.\n');
    await until('42 Häuser stehen dort.');
    expect((await fetch(`${address}/vergleich/daten/aktivierende-befragung.json`)).status).toBe(200);
    expect((await fetch(`${address}/merkliste/daten/aktivierende-befragung.json`)).status).toBe(200);
  });
});
