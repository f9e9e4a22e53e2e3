import { pitfallTexts } from '../../i18n/pitfall-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { startListFilter } from '../shared/list-filter.ts';
import { unfoldTargets } from '../shared/unfold-target.ts';

const { plural } = textsFrom(pitfallTexts);

/** Filters the pitfalls by field, phase and module. Without this script all of them stand there to be read. */
for (const root of document.querySelectorAll<HTMLElement>('[data-pitfalls]')) {
  startListFilter(root, {
    sentence: (items, phrases) => {
      const amount = items.reduce((sum, item) => sum + Number(item.dataset['amount']), 0);
      return [plural('count', amount), ...phrases].join(' ');
    },
  });
}
unfoldTargets();
