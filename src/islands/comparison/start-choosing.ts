import { choiceEvent, choiceKey } from '../shared/device/choice-keys.ts';
import { whenChosen } from '../shared/mounting/when-chosen.ts';

whenChosen({
  name: 'compare',
  isHeld: () => sessionStorage.getItem(choiceKey) !== null,
  event: choiceEvent,
  load: () => import('./compare-choice.ts'),
});
