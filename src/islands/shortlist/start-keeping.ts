import { planEvent, planKey } from '../shared/choice-keys.ts';
import { whenChosen } from '../shared/when-chosen.ts';

whenChosen({
  name: 'keep',
  isHeld: () => localStorage.getItem(planKey) !== null,
  event: planEvent,
  load: async () => {
    const [choice] = await Promise.all([import('./keep-choice.ts'), import('./kept-count.ts')]);
    return choice;
  },
});
