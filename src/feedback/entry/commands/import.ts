import { importLine, importStatements, type ImportLine } from '../../operations/import-line.ts';
import type { Command, CommandContext } from './command.ts';
import { readImportLines } from './import-source.ts';

/** What is wrong with a field, in words, by the code of its schema. */
const reasons: Readonly<Record<string, string>> = {
  missing: 'fehlt',
  blank: 'enthält kein sichtbares Zeichen',
  'too-short': 'ist zu kurz',
  'too-long': 'ist zu lang',
  'ill-formed-text': 'enthält ein halbes Zeichen',
  'reserved-name': 'gibt sich als Amt oder Redaktion aus',
};

/** Whether a line of an export is marked as sample data; the schema of a line refuses the mark. */
function isSample(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'demo' in line;
}

function moduleOf(line: ImportLine): string | undefined {
  return line.kind === 'rating' || line.kind === 'comment' ? line.row.module : undefined;
}

/** What tells one row from another: a rating by module and visitor, everything else by its id. */
function identityOf(line: ImportLine): string {
  if (line.kind === 'feedback-export') return line.kind;
  const { kind, row } = line;
  return kind === 'rating' ? `${kind} ${row.module} ${row.voter}` : `${kind} ${row.id}`;
}

/** Rows to be stored, each once, without the lines that only say what the file is. */
function rowsOf(lines: readonly ImportLine[]): {
  readonly rows: readonly ImportLine[];
  readonly repeated: number;
} {
  const rows = lines.filter(({ kind }) => kind !== 'feedback-export');
  const once = new Map(rows.toReversed().map((line) => [identityOf(line), line]));
  return { rows: [...once.values()].toReversed(), repeated: rows.length - once.size };
}

/** How many rows are written together: all of them or none, with one flush to disk. */
const atOnce = 500;

async function store({ storage }: CommandContext, rows: readonly ImportLine[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce);
    const sets = await Promise.all(part.map((line) => importStatements(storage, line)));
    const set = sets.flat();
    if (set.length > 0) await storage.write(set);
    added += sets.filter(({ length }) => length > 0).length;
  }
  return added;
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
        : `das Feld ${issue?.path.slice(1).join('.')} ${reasons[issue?.message ?? ''] ?? 'hat einen ungültigen Wert'}`;
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
    const lines = check(context, await readImportLines(context, file, options.mapping));
    if (lines === undefined) {
      context.say('Nichts wurde eingelesen.');
      return false;
    }
    const { rows, repeated } = rowsOf(lines);
    const doubled = repeated === 0 ? '' : ` ${repeated} stehen mehrfach in der Datei und zählen einmal.`;
    if (options.write !== true) {
      context.say(`${rows.length} Einträge sind in Ordnung.${doubled} Einlesen mit: --write`);
      return true;
    }
    const added = await store(context, rows);
    context.say(`${added} Einträge neu, ${rows.length - added} waren schon da.${doubled}`);
    return true;
  },
};
