import { readFileSync } from 'node:fs';
import * as z from 'zod';

const fixture = z.strictObject({ salt: z.string().min(8), hashes: z.array(z.int()).min(1) });

/** Salt and hashes of the officials' names in the source documents; the catalogue shows function and organisation only. */
export function officialNames(): { readonly salt: string; readonly hashes: ReadonlySet<number> } {
  const { salt, hashes } = fixture.parse(
    JSON.parse(readFileSync('tests/fixtures/official-names.json', 'utf8')),
  );
  return { salt, hashes: new Set(hashes) };
}
