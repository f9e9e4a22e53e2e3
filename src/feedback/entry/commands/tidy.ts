import { applyRetention } from '../../operations/apply-retention.ts';
import { retentionOf } from '../node-configuration.ts';
import type { Command } from './command.ts';

/** Removes what is no longer needed; the server does the same every few hours. */
export const tidy: Command = {
  usage: 'tidy',
  summary: 'Löscht, was nach den Aufbewahrungsfristen nicht mehr gebraucht wird',
  run: async (context) => {
    await applyRetention(context, retentionOf(context.configuration));
    context.say('Aufgeräumt.');
    return true;
  },
};
