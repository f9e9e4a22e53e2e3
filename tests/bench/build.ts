import { bareProject, fullProject } from '../support/generated-project.ts';
import type { Figure } from './figure.ts';
import { type MeasuredRun, measuredRun } from '../support/measured-run.ts';

async function build(kind: 'full' | 'bare', count: number): Promise<MeasuredRun> {
  const project = kind === 'full' ? fullProject(count) : bareProject(count);
  try {
    // What `npm run build` runs.
    return kind === 'full'
      ? await measuredRun('node', ['.config/tasks/build.ts', '--silent'], project.folder)
      : await measuredRun('astro', ['build', '--silent'], project.folder);
  } finally {
    project.remove();
  }
}

/**
 * Time of a whole build against the least Astro can do with the same files, in the same run, and whether it grows in
 * step with the number of modules.
 */
export async function benchBuild(): Promise<Figure[]> {
  const bare = await build('bare', 1000);
  const full = await build('full', 1000);
  const few = await build('full', 300);
  const many = await build('full', 3000);
  return [
    { name: 'build of 1,000 modules, bare Astro', value: bare.seconds, unit: 's', aim: 'reference' },
    { name: 'build of 1,000 modules, all of it', value: full.seconds, unit: 's', aim: 'see ratio' },
    { name: 'ratio of the two', value: full.seconds / bare.seconds, unit: '×', aim: '≤ 2' },
    { name: 'memory of the build of 1,000', value: full.megabytes, unit: 'MB', aim: '≤ 2000' },
    { name: 'per module at 300', value: (few.seconds / 300) * 1000, unit: 'ms', aim: 'reference' },
    {
      name: 'per module at 3,000',
      value: (many.seconds / 3000) * 1000,
      unit: 'ms',
      aim: 'no greater than at 300',
    },
  ];
}
