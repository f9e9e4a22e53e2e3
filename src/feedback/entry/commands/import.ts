import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { KeyedHash } from '../../keyed-hash.ts';
import { fromBase64Url } from '../../keyed-hash.ts';
import { importLine, importOne, type ImportLine } from '../../operations/import-line.ts';
import type { Command, CommandContext } from './command.ts';
import { parseCsv } from './parse-csv.ts';

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

/** The same row always gives the same id, so that an import can be repeated. */
async function stableId(hash: KeyedHash, createdAt: number, row: Record<string, string>): Promise<string> {
  const bytes = fromBase64Url(await hash('import', JSON.stringify(row)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = createdAt.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

async function fromCsv(context: CommandContext, row: Record<string, string>, map: Mapping): Promise<unknown> {
  const createdAt = Date.parse(row[map.createdAt] ?? '');
  const slug = (row[map.module] ?? '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  const name = map.name === undefined ? '' : (row[map.name] ?? '').trim();
  const published = map.state !== undefined && row[map.state.column] === map.state.published;
  const comment = {
    id: await stableId(context.hash, createdAt, row),
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

async function readLines(
  context: CommandContext,
  file: string,
  mapFile: string | undefined,
): Promise<unknown[]> {
  const text = readFileSync(resolve(file), 'utf8');
  if (mapFile === undefined) {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  }
  const map = mapping.parse(JSON.parse(readFileSync(resolve(mapFile), 'utf8')));
  return Promise.all(parseCsv(text).map((row) => fromCsv(context, row, map)));
}

/** Whether a line of an export is marked as sample data; the schema of a line refuses the mark. */
function isSample(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'demo' in line;
}

function moduleOf(line: ImportLine): string | undefined {
  return line.kind === 'rating' || line.kind === 'comment' ? line.row.module : undefined;
}

function check(context: CommandContext, lines: readonly unknown[]): ImportLine[] | undefined {
  const checked: ImportLine[] = [];
  let wrong = 0;
  lines.forEach((line, index) => {
    const result = importLine.safeParse(line);
    const module = result.success ? moduleOf(result.data) : undefined;
    const unknown = module !== undefined && !context.slugs.has(module);
    if (result.success && !unknown) {
      checked.push(result.data);
      return;
    }
    wrong++;
    const issue = result.error?.issues[0];
    const complaint = isSample(line)
      ? 'Beispieldaten gehören nicht in einen echten Bestand'
      : unknown
        ? `das Modul ${module} gibt es nicht`
        : `${issue?.path.join('.')}: ${issue?.message}`;
    context.say(`Eintrag ${index + 1}: ${complaint}`);
  });
  return wrong === 0 ? checked : undefined;
}

/** Brings in an export, or comments of another system from CSV. Without `--write` it only says what would happen. */
export const importCommand: Command = {
  usage: 'import <Datei> [--mapping <JSON-Datei>] [--write]',
  summary: 'Liest einen Export oder, mit Zuordnung, eine CSV-Datei ein; ohne --write nur als Probe',
  run: async (context, file, options) => {
    if (file === undefined) {
      context.say('Bitte eine Datei angeben: import feedback.jsonl');
      return false;
    }
    const lines = check(context, await readLines(context, file, options.mapping));
    if (lines === undefined) {
      context.say('Nichts wurde eingelesen.');
      return false;
    }
    if (options.write !== true) {
      context.say(`${lines.length} Einträge sind in Ordnung. Einlesen mit: --write`);
      return true;
    }
    let added = 0;
    for (const line of lines) if (await importOne(context.storage, line)) added++;
    context.say(`${added} Einträge neu, ${lines.length - added} waren schon da.`);
    return true;
  },
};
