import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportData } from '../../operations/export-data.ts';
import { operator } from '../../operations/moderator-session.ts';
import type { Command } from './command.ts';

/** Writes everything visitors gave as JSON Lines. */
export const exportCommand: Command = {
  usage: 'export [--file <Datei>]',
  summary: 'Gibt alle Bewertungen, Kommentare und Meldungen als JSON Lines aus',
  run: async (context, _argument, { file }) => {
    if (file !== undefined && existsSync(resolve(file))) {
      context.say(`${resolve(file)} gibt es schon. Bitte einen anderen Namen angeben.`);
      return false;
    }
    const lines = await exportData(context, operator);
    if (file === undefined) {
      for (const line of lines) context.say(line.trimEnd());
      return true;
    }
    writeFileSync(resolve(file), lines.join(''), { mode: 0o600, flag: 'wx' });
    context.say(`${lines.length - 1} Zeilen in ${resolve(file)}`);
    return true;
  },
};
