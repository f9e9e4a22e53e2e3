import { choiceEvent, choiceKey } from '../shared/choice-keys.ts';
import { whenChosen } from '../shared/when-chosen.ts';

whenChosen({
  name: 'compare',
  isHeld: () => sessionStorage.getItem(choiceKey) !== null,
  event: choiceEvent,
  load: () => import('./compare-choice.ts'),
});
