import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { checkStore } from '../../operations/check-store.ts';
import { findOddities } from '../../operations/find-oddities.ts';
import { getHeldGifts } from '../../operations/get-held-gifts.ts';
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

const patterns = {
  network: 'aus einem Netz',
  profile: 'alle gleich',
  total: 'mehr als sonst an einem Tag',
} as const;

/** What came in that looks odd, and whether releases keep to their hour. */
async function oddities({ storage, now, configuration }: CommandContext): Promise<string[]> {
  const { groups, total } = await getHeldGifts(storage);
  const odd = await findOddities({ storage, now, releaseHour: configuration.RELEASE_HOUR });
  return [
    ...groups.map(
      ({ module, day, pattern, count }) => `${module}, ${day}: ${count} zurückgehalten, ${patterns[pattern]}`,
    ),
    ...(total.groups > groups.length
      ? [`Noch ${total.groups - groups.length} weitere Gruppen zurückgehalten.`]
      : []),
    ...odd.map((one) =>
      one.what === 'late-release'
        ? `Seit ${one.since} wurde kein neuer Stand der Zahlen veröffentlicht.`
        : `${one.module}: ${one.count} von ${one.of} in 30 Tagen kamen am selben Tag aus demselben Netz wie andere`,
    ),
  ];
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
    for (const line of await oddities(context)) context.say(`Auffällig: ${line}`);
    const waiting = await countWaiting(context.storage);
    context.say(
      `${waiting.comments} Kommentare, ${waiting.reports} Meldungen und ${waiting.objections} Widersprüche warten.`,
    );
    const { backup } = await getUpkeep(context.storage);
    context.say(`Letzte Sicherung mit diesem Programm: ${backup?.at ?? 'noch keine'}`);
    if (damage.length === 0) context.say('Die Daten sind in Ordnung.');
    return damage.length === 0;
  },
};
