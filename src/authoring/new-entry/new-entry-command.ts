import { join } from 'node:path';
import { newEntry } from './new-entry.ts';

/** `npm run new -- module "Titel"`: begins an entry from its template. */
const [kind, title] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);
const result = newEntry(join(process.cwd(), 'content'), kind, title, today);
if ('complaint' in result) {
  console.error(result.complaint);
  process.exitCode = 1;
} else {
  console.log(`Angelegt: ${result.file}`);
  console.log('Der Eintrag ist ein Entwurf und erscheint erst, wenn Sie die Zeile draft: true löschen.');
  console.log('Ansehen: npm run dev. Prüfen: npm run check. Anleitung: content/README.md');
}
