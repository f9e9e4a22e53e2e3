import { planEvent, planKey } from '../shared/device/choice-keys.ts';
import { whenChosen } from '../shared/mounting/when-chosen.ts';

whenChosen({
  name: 'keep',
  isHeld: () => localStorage.getItem(planKey) !== null,
  event: planEvent,
  load: async () => {
    const [choice] = await Promise.all([import('./keep-choice.ts'), import('./kept-count.ts')]);
    return choice;
  },
});
