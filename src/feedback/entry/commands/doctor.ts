import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { checkStore } from '../../operations/check-store.ts';
import { getUpkeep } from '../../operations/get-upkeep.ts';
import { countWaiting } from '../../storage/queue-queries.ts';
import type { Command, CommandContext } from './command.ts';

async function sqliteDamage(context: CommandContext): Promise<string[]> {
  if (context.storage.engine !== 'sqlite') return [];
  const query = sql<{ integrity_check: string }>`PRAGMA integrity_check`;
  const { rows } = await query.execute(context.storage.queries);
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function openToOthers(context: CommandContext): string[] {
  return ['feedback.sqlite', 'server-key']
    .map((file) => join(resolve(context.configuration.DATA_DIR), file))
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0);
}

/** Looks for everything that may be wrong with the store. */
export const doctor: Command = {
  usage: 'doctor',
  summary: 'Prüft die Daten und sagt, was nicht stimmt',
  run: async (context) => {
    const damage = [...(await sqliteDamage(context)), ...(await checkStore(context.storage))];
    for (const line of damage) context.say(`Beschädigt: ${line}`);
    for (const file of openToOthers(context)) context.say(`Für andere lesbar: ${file} (chmod 600)`);
    if (context.slugs.size === 0) context.say('Die gebaute Website nennt keine Module: npm run build');
    const waiting = await countWaiting(context.storage);
    context.say(`${waiting.comments} Kommentare und ${waiting.reports} Meldungen warten.`);
    const { backup } = await getUpkeep(context.storage);
    context.say(`Letzte Sicherung mit diesem Programm: ${backup?.at ?? 'noch keine'}`);
    if (damage.length === 0) context.say('Die Daten sind in Ordnung.');
    return damage.length === 0;
  },
};
