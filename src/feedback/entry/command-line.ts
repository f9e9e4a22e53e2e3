import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createKeyedHash } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';
import { approve, erase, reject } from './commands/decide.ts';
import { backup, restoreFiles } from './commands/backup.ts';
import type { Command } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { invite } from './commands/invite.ts';
import { disable, enable, moderators, role } from './commands/moderators.ts';
import { queue } from './commands/queue.ts';
import { release } from './commands/release.ts';
import { snapshotUsage, writeSnapshot } from './commands/snapshot.ts';
import { tidy } from './commands/tidy.ts';
import { isUnavailable, StorageFull } from '../storage/storage-port.ts';
import { readKnownSlugs } from './known-slugs.ts';
import { readConfiguration } from './node-configuration.ts';
import { openStore, StartFailure } from './open-store.ts';
import { ownSite } from './own-site.ts';

/** `npm run feedback -- <command>`: what the operator can do without a browser. */
const commands: Readonly<Record<string, Command>> = {
  invite,
  moderators,
  role,
  disable,
  enable,
  queue,
  approve,
  reject,
  erase,
  release,
  export: exportCommand,
  import: importCommand,
  backup,
  doctor,
  tidy,
};

/** Commands that could carry sample data into a real store, or the other way. */
const carriers = new Set(['export', 'import', 'backup', 'restore']);

const say = (line: string) => console.log(line);

function usage(): void {
  say('npm run feedback -- <Befehl>');
  for (const command of [...Object.values(commands), snapshotUsage])
    say(`  ${command.usage}\n      ${command.summary}`);
  say('  restore <Ordner>\n      Spielt eine Sicherung zurück; der Server muss beendet sein');
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        role: { type: 'string' },
        file: { type: 'string' },
        mapping: { type: 'string' },
        json: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
  } catch (error) {
    say(error instanceof Error ? error.message : 'Unbekannte Angabe');
    return undefined;
  }
}

async function run(): Promise<boolean> {
  const given = readArguments();
  const [name = '', argument, ...rest] = given?.positionals ?? [];
  const read = readConfiguration(process.env);
  if ('complaints' in read) {
    for (const complaint of read.complaints) console.error(complaint);
    return false;
  }
  const { configuration } = read;
  if (configuration.DEMO === 'on' && carriers.has(name)) {
    say('Beispieldaten lassen sich weder sichern noch ausgeben oder einlesen.');
    return false;
  }
  if (name === 'restore' && rest.length === 0) return restoreFiles(configuration, argument, say);
  if (name === 'snapshot' && argument === undefined) return writeSnapshot(configuration, Date.now(), say);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (given === undefined || command === undefined || rest.length > 0) {
    usage();
    return false;
  }
  const { storage, serverKey } = await openStore(configuration);
  try {
    const context = {
      configuration,
      storage,
      hash: await createKeyedHash(serverKey),
      site: ownSite(configuration, configuration.PORT),
      now: Date.now,
      slugs: readKnownSlugs(resolve(configuration.SITE_DIR)),
      say,
    };
    return await command.run(context, argument, given.values);
  } finally {
    await storage.close();
  }
}

/** What the operator is told of a failure; undefined of one nobody expected. */
function sentenceOf(error: unknown): string | undefined {
  if (isUnavailable(error)) {
    return 'Die Daten sind gerade nicht zu erreichen oder ein anderer Prozess gibt sie nicht frei. Geändert wurde nichts. Bitte versuchen Sie es gleich noch einmal.';
  }
  if (error instanceof StorageFull) return 'Der Speicher ist voll. Geändert wurde nichts.';
  return error instanceof StartFailure || error instanceof Problem ? error.message : undefined;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
}
