import { textsFrom } from './texts-from.ts';

/** Words of the picture who signs what with whom. */
export const contractTexts = textsFrom({
  'chain.pair': '{first} und {last} binden sich unmittelbar.',
  'chain.between': '{first} und {last} haben keinen Vertrag miteinander. Zwischen ihnen steht: {between}.',
  'chain.signs': 'schließt mit',
});
