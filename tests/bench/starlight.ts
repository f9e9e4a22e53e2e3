import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fullProject } from '../support/generated-project.ts';
import { type MeasuredRun, measuredRun } from '../support/measured-run.ts';
import { makeStarlightProject } from '../support/starlight-project.ts';
import type { Figure } from './figure.ts';

const modules = 1000;
/** How often each is built, one after the other in turn; what disturbs the machine meanwhile meets both. */
const rounds = 2;

/** The least that a build took: the machine takes time away and never gives any. */
function least(runs: readonly MeasuredRun[]): MeasuredRun {
  const of = (key: keyof MeasuredRun) => Math.min(...runs.map((run) => run[key]));
  return { seconds: of('seconds'), processorSeconds: of('processorSeconds'), megabytes: of('megabytes') };
}

function figuresOf(who: string, run: MeasuredRun, megabytes: string): Figure[] {
  return [
    { name: `${who}: time`, value: run.seconds, unit: 's', aim: 'see ratio' },
    { name: `${who}: processor`, value: run.processorSeconds, unit: 's', aim: 'see ratio' },
    { name: `${who}: memory`, value: run.megabytes, unit: 'MB', aim: megabytes },
  ];
}

/**
 * Builds 1,000 modules, and the text of all pages that come of it once more with Starlight, its search and its other
 * habits left on.
 */
export async function benchStarlight(): Promise<Figure[]> {
  const project = fullProject(modules);
  try {
    // What `npm run build` runs.
    const site = join(project.folder, 'dist');
    const build = () => {
      // A first build: one that exchanges pages gives way to whatever else runs.
      rmSync(site, { force: true });
      return measuredRun('node', ['.config/tasks/build.ts', '--silent'], project.folder);
    };
    const own = [await build()];
    const other = await makeStarlightProject(`${site}/`);
    console.log(`${other.versions}, ${other.pages} pages`);
    const theirs: MeasuredRun[] = [];
    for (let round = 0; round < rounds; round++) {
      rmSync(join(other.folder, 'dist'), { recursive: true, force: true });
      // Nothing is taken over from the build before; ours takes nothing over either.
      rmSync(join(other.folder, 'node_modules/.astro'), { recursive: true, force: true });
      theirs.push(await measuredRun(other.program, ['build', '--silent'], other.folder));
      if (round + 1 < rounds) own.push(await build());
    }
    const [us, them] = [least(own), least(theirs)];
    return [
      ...figuresOf('build of 1,000 modules', us, '≤ 1300'),
      ...figuresOf('the same text with Starlight', them, 'reference'),
      { name: 'ratio of time', value: us.seconds / them.seconds, unit: '×', aim: '≤ 1.0' },
      {
        name: 'ratio of processor time',
        value: us.processorSeconds / them.processorSeconds,
        unit: '×',
        aim: '≤ 1.0',
      },
    ];
  } finally {
    project.remove();
  }
}
