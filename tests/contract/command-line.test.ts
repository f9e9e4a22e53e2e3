import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newSecret } from '../support/endpoint-under-test.ts';
import { createPostgresDatabase } from '../support/open-engine.ts';
import { at, textAt } from '../support/read-json.ts';
import {
  makeServerFolder,
  startServer,
  type RunningServer,
  type ServerFolder,
} from '../support/running-server.ts';

const module = 'mietersprechstunde';

describe.each(['sqlite', 'postgres'] as const)('the command line on %s', (engine) => {
  let folder: ServerFolder;
  let server: RunningServer;
  let environment: Record<string, string>;
  beforeEach(async () => {
    folder = makeServerFolder();
    environment = engine === 'postgres' ? { DATABASE_URL: await createPostgresDatabase() } : {};
    server = await startServer(folder, environment);
  });
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });

  async function feedback(...given: string[]): Promise<{ code: number | null; output: string }> {
    const { COMMAND_LINE_ENTRY = 'src/feedback/entry/command-line.ts' } = process.env;
    const child = spawn(process.execPath, [COMMAND_LINE_ENTRY, ...given], {
      env: { DATA_DIR: folder.data, SITE_DIR: join(folder.path, 'dist'), ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  async function call(method: string, path: string, body?: unknown, secret = newSecret()): Promise<unknown> {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return response.status === 204 ? undefined : response.json();
  }

  const write = async (text: string) =>
    textAt(await call('POST', `/modules/${module}/comments`, { text }), 'id');
  const shown = async () => at(await call('GET', `/modules/${module}/feedback`), 'comments');

  test('works through the queue beside the running server', async () => {
    const good = await write('Ein guter Kommentar. \u202etfel hcan');
    const bad = await write('Ein Kommentar mit Werbung.');
    const queue = await feedback('queue');
    expect(queue.output).toContain('2 Kommentare warten');
    expect(queue.output).not.toContain('\u202e');
    const json: unknown = JSON.parse((await feedback('queue', '--json')).output);
    expect(json).toMatchObject([{ id: good }, { id: bad }]);
    expect(await feedback('approve', good)).toEqual({ code: 0, output: 'Veröffentlicht.\n' });
    expect((await feedback('approve', good)).code).toBe(1);
    expect((await feedback('reject', bad)).code).toBe(1);
    expect((await feedback('reject', bad, '--reason', 'Werbung')).code).toBe(0);
    expect(await shown()).toMatchObject([{ id: good }]);
    expect((await feedback('erase', good)).code).toBe(0);
    expect(await shown()).toEqual([]);
    const link = (await feedback('invite', 'ada@example.org')).output;
    expect(link).toMatch(/\/redaktion\/#einladung=[\w-]{43}\n$/);
    expect((await feedback('invite', 'niemand')).code).toBe(1);
    expect((await feedback('invite', 'joan@example.org', '--role', 'chefin')).code).toBe(1);
    expect((await feedback('invite', 'grace@example.org')).code).toBe(0);
    expect((await feedback('moderators')).output).toMatch(
      /^ada@example\.org: .*\(administrator\), eingeladen, noch nie angemeldet\ngrace@example\.org: .*\(moderator\)/m,
    );
    expect((await feedback('role', 'grace@example.org', '--role', 'administrator')).code).toBe(0);
    expect((await feedback('role', 'grace@example.org')).code).toBe(1);
    expect(await feedback('disable', 'grace@example.org')).toEqual({
      code: 0,
      output: 'grace@example.org ist gesperrt.\n',
    });
    expect((await feedback('invite', 'grace@example.org')).output).toContain('gesperrt');
    expect((await feedback('enable', 'grace@example.org')).code).toBe(0);
    expect((await feedback('disable', 'niemand@example.org')).output).toContain('niemand eingeladen');
    const members: unknown = JSON.parse((await feedback('moderators', '--json')).output);
    expect(members).toMatchObject([
      { mail: 'ada@example.org', role: 'administrator' },
      { mail: 'grace@example.org', role: 'administrator', state: 'invited' },
    ]);
    expect((await feedback('doctor')).output).toContain('Die Daten sind in Ordnung.');
    expect((await feedback('tidy')).code).toBe(0);
    expect((await feedback('unsinn')).code).toBe(1);
    expect((await feedback('queue', '--unsinn')).code).toBe(1);
  });

  test('moves everything to another store, once, after a rehearsal [48]', async () => {
    const secret = newSecret();
    const id = await write('Ein Kommentar, der umzieht.');
    await feedback('approve', id);
    await call(
      'PUT',
      `/modules/${module}/rating`,
      { scale: 1, role: 'kommune', levels: { time: 2 } },
      secret,
    );
    const file = join(folder.path, 'export.jsonl');
    expect((await feedback('export', '--file', file)).output).toContain('2 Zeilen');
    expect(statSync(file).mode & 0o077).toBe(0);
    await feedback('erase', id);
    await call('DELETE', `/modules/${module}/rating`, undefined, secret);
    expect((await feedback('import', file)).output).toContain('2 Einträge sind in Ordnung.');
    expect(await shown()).toEqual([]);
    expect((await feedback('import', file, '--write')).output).toContain('2 Einträge neu, 0 waren');
    const again = await feedback('import', file, '--write');
    expect(again.output).toContain('0 Einträge neu, 2 waren schon da.');
    // The same file twice in one, its first line and all.
    const twice = join(folder.path, 'twice.jsonl');
    writeFileSync(twice, readFileSync(file, 'utf8').repeat(2));
    expect((await feedback('import', twice, '--write')).output).toContain(
      '0 Einträge neu, 2 waren schon da. 2 stehen mehrfach in der Datei und zählen einmal.',
    );
    expect(await shown()).toMatchObject([{ id }]);
    expect(await call('GET', `/modules/${module}/rating`, undefined, secret)).toMatchObject({
      levels: { time: 2 },
    });
    expect((await feedback('doctor')).code).toBe(0);
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"kind":"comment","row":{"module":"unbekannt"}}\n`);
    const refused = await feedback('import', file, '--write');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('Eintrag 4')]);
  });

  test('reads comments of another system from CSV', async () => {
    const csv = join(folder.path, 'alt.csv');
    const mapping = join(folder.path, 'alt.json');
    writeFileSync(
      csv,
      `\ufeffseite;autor;inhalt;datum;status\r\nhttps://alt.example/${module}/;"Meier; Ada";"Sagte ""ja""\r\nund nein.";2021-05-04T10:00:00Z;approved\r\n${module};;"Ein zweiter Kommentar";2020-01-02;hold\r\n`,
    );
    const columns = { module: 'seite', name: 'autor', text: 'inhalt', createdAt: 'datum' };
    const state = { column: 'status', published: 'approved' };
    writeFileSync(mapping, JSON.stringify({ ...columns, state }));
    expect((await feedback('import', csv, '--mapping', mapping)).output).toContain(
      '2 Einträge sind in Ordnung',
    );
    await feedback('import', csv, '--mapping', mapping, '--write');
    expect((await feedback('import', csv, '--mapping', mapping, '--write')).output).toContain(
      '0 Einträge neu',
    );
    expect(await shown()).toMatchObject([
      { name: 'Meier; Ada', text: 'Sagte "ja"\r\nund nein.', createdAt: '2021-05-04' },
    ]);
    expect((await feedback('queue')).output).toContain('Ein zweiter Kommentar');
  });

  // What follows never reaches the store, or is done by PostgreSQL's own tools, which the command names.
  if (engine === 'postgres') return;

  test('takes a hundred thousand lines, each once, and counts them right [48]', async () => {
    const csv = join(folder.path, 'viele.csv');
    const mapping = join(folder.path, 'viele.json');
    const columns = { module: 'seite', text: 'inhalt', createdAt: 'datum' };
    writeFileSync(mapping, JSON.stringify(columns));
    const header = 'seite;inhalt;datum\n';
    const line = (index: number) =>
      `${module};Kommentar Nummer ${index} von früher;0${1 + (index % 9)}.04.2019 10:00\n`;
    const lines = Array.from({ length: 99_990 }, (_, index) => line(index));
    const repeated = lines.slice(0, 10);
    writeFileSync(csv, header + [...lines, ...repeated].join(''));
    const right = '99990 Einträge';
    const doubled = '10 stehen mehrfach in der Datei und zählen einmal.';
    const rehearsal = await feedback('import', csv, '--mapping', mapping);
    expect(rehearsal.output).toContain(`${right} sind in Ordnung. ${doubled}`);
    const first = await feedback('import', csv, '--mapping', mapping, '--write');
    expect(first.output).toContain(`${right} neu, 0 waren schon da. ${doubled}`);
    const database = new DatabaseSync(join(folder.data, 'feedback.sqlite'));
    expect(database.prepare('SELECT count(*) AS n FROM comment').get()).toEqual({ n: 99_990 });
    database.close();
    // A header in the middle, as when two files were put together, is a line that is wrong.
    writeFileSync(csv, header + lines.slice(0, 3).join('') + header + line(3));
    const twice = await feedback('import', csv, '--mapping', mapping, '--write');
    expect([twice.code, twice.output]).toEqual([
      1,
      expect.stringContaining('Eintrag 4, Spalte datum: „datum“ ist kein eindeutiger Zeitpunkt'),
    ]);
  });

  test('says of a file it cannot import what is wrong and where, and stores nothing', async () => {
    const at = (name: string, content: string) => {
      writeFileSync(join(folder.path, name), content);
      return join(folder.path, name);
    };
    const csv = at('alt.csv', 'seite,inhalt,datum\nmietersprechstunde,Ein Kommentar von früher,2020-01-02\n');
    const columns = { module: 'seite', text: 'inhalt', createdAt: 'datum' };
    const map = (name: string, change: object) => at(name, JSON.stringify({ ...columns, ...change }));
    const attempts: [string[], string][] = [
      [[join(folder.path, 'nirgends.jsonl')], 'lässt sich nicht lesen (ENOENT)'],
      [[at('halb.jsonl', '{"kind":"feedback-export","version":1}\n{"kind"')], 'Zeile 2 von'],
      [[csv, '--mapping', at('kein.json', '{')], 'ist kein JSON'],
      [[csv, '--mapping', at('leer.json', '{"text":"inhalt"}')], 'falsch ist: module, createdAt'],
      [
        [csv, '--mapping', map('autor.json', { name: 'autor' })],
        'fehlt die Spalte autor; vorhanden sind: seite, inhalt, datum',
      ],
      [[at('offen.csv', 'a,b\n"x,y'), '--mapping', map('alt.json', {})], 'nicht geschlossen'],
      [
        [
          at('kurz.csv', 'seite,inhalt,datum\nmietersprechstunde,kurz,gestern\n'),
          '--mapping',
          map('alt.json', {}),
        ],
        'Eintrag 1, Spalte datum: „gestern“ ist kein eindeutiger Zeitpunkt',
      ],
    ];
    for (const [given, sentence] of attempts) {
      const { code, output } = await feedback('import', ...given, '--write');
      expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
      expect(output).not.toMatch(/^\s+at /m);
    }
    expect((await feedback('export', '--file', csv)).output).toContain('gibt es schon');
    expect((await feedback('queue')).output).toContain('Nichts wartet.');
  });

  test('backs up and looks while another process holds the write lock, and says in German what must wait', async () => {
    const database = new DatabaseSync(join(folder.data, 'feedback.sqlite'));
    database.exec('BEGIN IMMEDIATE');
    const backup = await feedback('backup', join(folder.path, 'sicherung'));
    expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('ließ sich nicht vermerken')]);
    expect((await feedback('doctor')).output).toContain('Die Daten sind in Ordnung.');
    const refused = await feedback('release');
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringMatching(/^Die Daten sind gerade nicht/),
    ]);
    expect(refused.output).not.toMatch(/^\s+at /m);
    database.exec('ROLLBACK');
    database.close();
    const copy = new DatabaseSync(join(folder.path, 'sicherung', 'feedback.sqlite'), { readOnly: true });
    expect(copy.prepare('SELECT count(*) AS n FROM day_key').get()).toEqual({ n: 0 });
    copy.close();
  });

  test('names what is held, and gives tags of a store that was set back to nothing else [47]', async () => {
    const tagOf = async (from = server) =>
      (await fetch(`${from.url}/api/v1/modules/${module}/feedback`)).headers.get('etag');
    const publish = async (text: string) => feedback('approve', await write(text));
    await publish('Ein erster Kommentar, A.');
    const backup = join(folder.path, 'sicherung');
    await feedback('backup', backup);
    await publish('Ein zweiter Kommentar, B.');
    const tag = (await tagOf()) ?? '';
    await server.stop();
    expect((await feedback('restore', backup)).code).toBe(0);
    server = await startServer(folder, { ...environment, RATE_LIMIT_FACTOR: '1' });
    await publish('Ein dritter Kommentar, C.');
    const headers = { 'if-none-match': tag };
    const answer = await fetch(`${server.url}/api/v1/modules/${module}/feedback`, { headers });
    expect([answer.status, at(await answer.json(), 'comments', 0, 'text')]).toEqual([
      200,
      'Ein dritter Kommentar, C.',
    ]);
    for (let index = 0; index < 7; index++) {
      await call('PUT', `/modules/${module}/rating`, { scale: 1, levels: { time: 1 + (index % 5) } });
    }
    expect((await feedback('doctor')).output).toMatch(
      /Auffällig: mietersprechstunde, \d{4}-\d\d-\d\d: 7 zurückgehalten, aus einem Netz/,
    );
  });

  test('backs up while the server runs and restores when it does not', async () => {
    const id = await write('Ein Kommentar, der gesichert wird.');
    const backup = join(folder.path, 'sicherung');
    expect((await feedback('doctor')).output).toContain('Letzte Sicherung mit diesem Programm: noch keine');
    expect((await feedback('backup', backup)).code).toBe(0);
    expect((await feedback('backup', backup)).code).toBe(1);
    expect((await feedback('doctor')).output).toMatch(/Letzte Sicherung mit diesem Programm: 2\d{3}-/);
    for (const file of ['feedback.sqlite', 'server-key']) {
      expect(statSync(join(backup, file)).mode & 0o077).toBe(0);
    }
    await feedback('erase', id);
    const early = await feedback('restore', backup);
    expect([early.code, early.output]).toEqual([1, expect.stringContaining('Beenden Sie zuerst den Server')]);
    await server.stop();
    expect((await feedback('restore', backup)).code).toBe(0);
    expect(existsSync(join(folder.data, 'feedback.sqlite.vorher'))).toBe(true);
    expect((await feedback('queue')).output).toContain(id);
    chmodSync(join(folder.data, 'server-key'), 0o644);
    expect((await feedback('doctor')).output).toContain('Für andere lesbar');
    writeFileSync(join(backup, 'feedback.sqlite'), 'kein SQLite');
    expect((await feedback('restore', backup)).code).toBe(1);
    server = await startServer(folder, environment);
  });
});
