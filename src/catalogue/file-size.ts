import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The size of a template in `public/vorlagen`, in whole kilobytes, at least 1. */
export async function fileSize(name: string): Promise<string> {
  const { size } = await stat(join(process.cwd(), 'public/vorlagen', name));
  return `${Math.max(1, Math.round(size / 1024)).toLocaleString('de-DE')} kB`;
}
