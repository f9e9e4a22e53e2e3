import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fullProject } from '../support/generated-project.ts';
import { load, type LoadFigures } from '../support/http-load.ts';
import { measuredRun } from '../support/measured-run.ts';
import { startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

const readers = 50;
/** How long the readers are alone. */
const quietSeconds = 10;
/** Before that, until the server's program has been compiled by use. */
const warmingSeconds = 3;

/** The addresses of all pages of a built site. */
function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => (name === 'index.html' ? '/' : `/${dirname(name)}/`));
}

function otherThan200({ answers }: LoadFigures): number {
  return [...answers].reduce((sum, [status, count]) => sum + (status === 200 ? 0 : count), 0);
}

/**
 * What fifty readers, who ask for one page after the other without a pause, notice of a build on the same machine and of
 * the exchange at its end, against what the same readers had alone.
 */
export async function benchExchange(): Promise<Figure[]> {
  const project = fullProject();
  const site = join(project.folder, 'dist');
  const build = () => measuredRun('node', ['.config/tasks/build.ts', '--silent'], project.folder);
  try {
    await build();
    const folder = { path: project.folder, data: join(project.folder, 'data'), remove: project.remove };
    const server = await startServer(folder, { LOG_LEVEL: 'silent' });
    try {
      const pages = pagesOf(`${site}/`);
      let asked = 0;
      const read = (until: number | Promise<unknown>) =>
        load({ port: server.port, connections: readers, until }, () => ({
          method: 'GET',
          path: pages[asked++ % pages.length] ?? '/',
          headers: { 'accept-encoding': 'gzip, br' },
        }));
      await read(warmingSeconds);
      const alone = await read(quietSeconds);
      const served = realpathSync(site);
      const meanwhile = await read(build());
      if (realpathSync(site) === served) throw new Error('the pages were not exchanged');
      const after = await read(warmingSeconds);
      const wrong = [alone, meanwhile, after].reduce((sum, part) => sum + otherThan200(part), 0);
      return [
        { name: 'pages read by 50 readers', value: alone.perSecond, unit: '/s', aim: 'reference' },
        {
          name: 'the same during a build and exchange',
          value: meanwhile.perSecond,
          unit: '/s',
          aim: 'reference',
        },
        { name: 'answers other than 200', value: wrong, unit: '', aim: '0' },
        { name: 'p99 of a page', value: alone.p99, unit: 'ms', aim: 'reference' },
        {
          name: 'p99 of a page during build and exchange',
          value: meanwhile.p99,
          unit: 'ms',
          aim: 'see ratio',
        },
        { name: 'ratio of the two', value: meanwhile.p99 / alone.p99, unit: '×', aim: '≤ 3' },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    project.remove();
  }
}
