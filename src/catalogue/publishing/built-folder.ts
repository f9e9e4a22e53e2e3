import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** A build in a folder of its own, and the name under which it is to be served. */
export interface BuiltFolder {
  /** What is served, for example `dist`: a link to the folder of one build. */
  readonly pointer: string;
  /** Folder of this build. */
  readonly folder: string;
}

/** Marks a build that is complete; whatever lies beside it without the mark is being made or was given up. */
const completeMark = join('_build', 'complete.txt');

/** Milliseconds after which a build without the mark is taken for given up. */
const givenUpAfter = 86_400_000;

function buildsOf(pointer: string): string {
  return join(dirname(pointer), '.built', basename(pointer));
}

/**
 * A folder for a build that is yet to be made, beside the pointer so that both lie on one disk. Its name begins with the
 * time, so that builds sort by age.
 */
export function newBuiltFolder(pointer: string, now: Date = new Date()): BuiltFolder {
  const stamp = `${now.toISOString().replace(/[:.]/g, '-')}-${randomBytes(2).toString('hex')}`;
  return { pointer, folder: join(buildsOf(pointer), stamp) };
}

/** The folder that is served under a pointer now; undefined when there is none yet. */
export async function servedFolder(pointer: string): Promise<string | undefined> {
  return existsSync(pointer) ? realpath(pointer) : undefined;
}

/**
 * A folder from before there were pointers is put among the builds: a link cannot take the place of a folder at once.
 */
async function putAside(pointer: string): Promise<void> {
  const found = await lstat(pointer).catch(() => undefined);
  if (found?.isDirectory() !== true) return;
  const { folder } = newBuiltFolder(pointer);
  await mkdir(dirname(folder), { recursive: true });
  await rename(pointer, folder);
}

/** Lets the pointer lead to another folder, in one step wherever the system knows links between folders. */
async function lead({ pointer, folder }: BuiltFolder): Promise<void> {
  const next = `${pointer}.${randomBytes(4).toString('hex')}`;
  // Relative, so that the project can be moved; Windows makes an absolute junction of it, which needs no rights.
  await symlink(relative(dirname(pointer), folder), next, 'junction');
  try {
    await rename(next, pointer);
  } catch {
    // Windows does not rename onto what is there. The server goes on with the folder it knows meanwhile.
    await rm(pointer, { force: true });
    await rename(next, pointer);
  }
}

/** Removes builds that nobody needs: all complete ones but those named, and what was given up. */
async function removeOthers(pointer: string, kept: readonly (string | undefined)[]): Promise<void> {
  const builds = buildsOf(pointer);
  for (const name of await readdir(builds)) {
    const folder = join(builds, name);
    if (kept.includes(folder)) continue;
    const age = Date.now() - (await stat(folder)).mtimeMs;
    if (existsSync(join(folder, completeMark)) || age > givenUpAfter)
      await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a complete build in the place of the one that is served. Whoever asks meanwhile gets the old one or the new one,
 * never a mixture and never nothing. The old one is kept until the next exchange, to go back to by hand.
 */
export async function exchange(built: BuiltFolder): Promise<void> {
  const before = await servedFolder(built.pointer);
  await mkdir(join(built.folder, '_build'), { recursive: true });
  await writeFile(join(built.folder, completeMark), `${new Date().toISOString()}\n`);
  await putAside(built.pointer);
  await lead(built);
  await removeOthers(built.pointer, [built.folder, before]);
}
