import { operator } from '../../operations/moderator-session.ts';
import { releaseByHand } from '../../operations/release-by-hand.ts';
import { Problem } from '../../routes/problem.ts';
import type { Command } from './command.ts';

/** Releases the public figures now; the server does it once a day. */
export const release: Command = {
  usage: 'release',
  summary:
    'Veröffentlicht jetzt, was seit dem letzten Stand dazukam; sonst geschieht das einmal am Tag von selbst',
  run: async ({ storage, now, configuration, say }) => {
    const services = { storage, now, releaseHour: configuration.RELEASE_HOUR };
    try {
      const number = await releaseByHand(services, operator);
      say(`Veröffentlicht, Stand Nummer ${number}.`);
      return true;
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'busy')) throw error;
      say('Ein anderer Prozess veröffentlicht gerade. Bitte versuchen Sie es in zwei Minuten noch einmal.');
      return false;
    }
  },
};
