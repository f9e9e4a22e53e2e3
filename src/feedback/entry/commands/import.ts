import { importLine, importOne, type ImportLine } from '../../operations/import-line.ts';
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
