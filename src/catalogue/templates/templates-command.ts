import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemplates } from './make-templates.ts';

/** `npm run templates`: makes all files in `public/vorlagen` anew from their sources in `content/downloads`. */
const target = join(process.cwd(), 'public/vorlagen');
const files = await makeTemplates(join(process.cwd(), 'content/downloads'));
mkdirSync(target, { recursive: true });
for (const { name, bytes } of files) writeFileSync(join(target, name), bytes);
console.log(`${files.length} Dateien in public/vorlagen geschrieben.`);
