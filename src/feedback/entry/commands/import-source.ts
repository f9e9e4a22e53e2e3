import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { KeyedHash } from '../../guard/keyed-hash.ts';
import { fromBase64Url } from '../../guard/keyed-hash.ts';
import { StartFailure } from '../open-store.ts';
import type { CommandContext } from './command.ts';
import { parseCsv } from './parse-csv.ts';
import { parseWrittenTime } from './parse-written-time.ts';

/** Which column of a CSV file holds what. */
const mapping = z.strictObject({
  /** Column with the slug of the module, or with its address, of which the last part counts. */
  module: z.string(),
  text: z.string(),
  name: z.string().optional(),
  createdAt: z.string(),
  /** Column that says what becomes of a comment, and the value that means "published"; without it all wait. */
  state: z.strictObject({ column: z.string(), published: z.string() }).optional(),
});

type Mapping = z.infer<typeof mapping>;

/** The same row always gives the same id (a UUID of version 8, RFC 9562), so that an import can be repeated. */
async function stableId(hash: KeyedHash, row: Record<string, string>): Promise<string> {
  const bytes = fromBase64Url(await hash('import', JSON.stringify(row)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

async function fromCsv(
  context: CommandContext,
  row: Record<string, string>,
  map: Mapping,
  line: number,
): Promise<unknown> {
  const written = row[map.createdAt] ?? '';
  const createdAt = parseWrittenTime(written);
  if (createdAt === undefined) {
    throw new StartFailure(
      `Eintrag ${line}, Spalte ${map.createdAt}: „${written}“ ist kein eindeutiger Zeitpunkt. Erwartet wird ein Tag wie 2025-04-03 oder 03.04.2025, auf Wunsch mit Uhrzeit.`,
    );
  }
  const slug = (row[map.module] ?? '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  const name = map.name === undefined ? '' : (row[map.name] ?? '').trim();
  const published = map.state !== undefined && row[map.state.column] === map.state.published;
  const comment = {
    id: await stableId(context.hash, row),
    module: slug,
    author: '',
    parent: null,
    state: published ? 'published' : 'pending',
    text: row[map.text],
    name: name === '' ? null : name,
    role: null,
    editors: 0,
    honeypot: 0,
    reason: null,
    revision: 1,
    created_at: createdAt,
    updated_at: createdAt,
  };
  return { kind: 'comment', row: comment };
}

function readText(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unbekannter Fehler';
    throw new StartFailure(`${file} lässt sich nicht lesen (${code}). Stimmt der Pfad?`);
  }
}

function readMapping(file: string): Mapping {
  const expected =
    'Erwartet wird JSON wie {"module": "Spalte", "text": "Spalte", "createdAt": "Spalte"}, dazu nach Wunsch "name" und "state".';
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`${file} ist kein JSON. ${expected}`);
  }
  const result = mapping.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
  );
  throw new StartFailure(`${file} ist keine Zuordnung, falsch ist: ${places.join(', ')}. ${expected}`);
}

function readRecords(file: string): Record<string, string>[] {
  const text = readText(file);
  try {
    return parseCsv(text);
  } catch (error) {
    throw new StartFailure(`${file}: ${error instanceof Error ? error.message : 'keine CSV-Datei'}`);
  }
}

function requireColumns(map: Mapping, file: string, first: Record<string, string> | undefined): void {
  const named = [map.module, map.text, map.name, map.createdAt, map.state?.column];
  const there = Object.keys(first ?? {});
  const missing = named.filter((column) => column !== undefined && !there.includes(column));
  if (first === undefined || missing.length === 0) return;
  throw new StartFailure(
    `In ${file} fehlt die Spalte ${missing.join(', ')}; vorhanden sind: ${there.join(', ')}.`,
  );
}

/**
 * Reads what is to be imported: lines of an export, or the records of a CSV file brought into their shape.
 *
 * @param mapFile names the columns of a CSV file; undefined for an export
 * @throws StartFailure that names the file, the place and what was expected there
 */
export async function readImportLines(
  context: CommandContext,
  file: string,
  mapFile: string | undefined,
): Promise<unknown[]> {
  if (mapFile !== undefined) {
    const map = readMapping(mapFile);
    const records = readRecords(file);
    requireColumns(map, file, records[0]);
    return Promise.all(records.map((row, index) => fromCsv(context, row, map, index + 1)));
  }
  return readText(file)
    .split('\n')
    .flatMap((line, index): unknown[] => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        throw new StartFailure(
          `Zeile ${index + 1} von ${file} ist kein JSON. Erwartet wird ein Export oder, mit --mapping, eine CSV-Datei.`,
        );
      }
    });
}
