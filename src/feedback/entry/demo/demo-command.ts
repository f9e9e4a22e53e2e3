import { readAllModuleSettings } from '../../storage/module-settings.ts';
import { readConfiguration } from '../node-configuration.ts';
import { openStore, StartFailure } from '../open-store.ts';
import { fillDemoStore } from './fill-demo-store.ts';

/** First step of `npm run demo`: makes the store of sample data where there is none yet and fills it. */
async function run(): Promise<boolean> {
  const read = readConfiguration({ ...process.env, DEMO: 'on' });
  if ('complaints' in read) {
    for (const complaint of read.complaints) console.error(complaint);
    return false;
  }
  const { storage, serverKey, place } = await openStore(read.configuration);
  try {
    if ((await readAllModuleSettings(storage)).length === 0) {
      await fillDemoStore(storage, serverKey, Date.now());
      console.log(`Beispieldaten angelegt in: ${place}`);
    }
    return true;
  } finally {
    await storage.close();
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
