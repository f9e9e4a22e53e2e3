import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFeedbackSnapshot } from './read-feedback-snapshot.ts';

/** Where the snapshot lies, and how it is taken. */
export interface SnapshotOptions {
  /** Absolute path; there need not be one. */
  readonly file: string;
  /** Brings the file up to date before a build. */
  readonly take: () => void;
}

/**
 * Hands the last snapshot of ratings and comments to the pages and says how old it is. Pages made with sample data learn
 * that here, from the data themselves, and leave a mark beside the pages by which the server knows them.
 */
export function snapshotForPages({ file, take }: SnapshotOptions): AstroIntegration {
  let demo = false;
  return {
    name: 'snapshot-for-pages',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        if (command === 'build') take();
        const snapshot = readFeedbackSnapshot(file);
        demo = snapshot.demo;
        logger.info(
          snapshot.takenOn === null
            ? 'Bewertungen und Kommentare: noch keine'
            : `Bewertungen und Kommentare: Stand ${snapshot.takenOn}${demo ? ', Beispieldaten' : ''}`,
        );
        updateConfig({
          vite: {
            define: {
              'import.meta.env.FEEDBACK_SNAPSHOT': JSON.stringify(file),
              'import.meta.env.DEMO_SITE': JSON.stringify(demo),
            },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!demo) return;
        const folder = `${fileURLToPath(dir)}_build`;
        await mkdir(folder, { recursive: true });
        await writeFile(`${folder}/demo.txt`, 'demo\n');
      },
    },
  };
}
