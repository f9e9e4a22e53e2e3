import { textsFrom } from './texts-from.ts';

/** What every filtered list says of its address. */
export const { plural } = textsFrom({
  'unoffered.zero': '',
  'unoffered.one':
    'Die Adresse dieser Seite nennt {values}; eine solche Auswahl gibt es hier nicht. Sie wurde weggelassen.',
  'unoffered.many':
    'Die Adresse dieser Seite nennt {values}; solche Auswahlen gibt es hier nicht. Sie wurden weggelassen.',
});
