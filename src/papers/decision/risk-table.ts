import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { groupedTable } from '../model/make-blocks.ts';
import type { Block } from '../model/paper.ts';
import type { DecidedModule } from './decision-parts.ts';
import { letteredTitle } from './measure-letters.ts';

const { text } = textsFrom(decisionTexts);

/** A table of risks, those of each measure under its title; a measure without any is left out. */
export function riskTable(modules: readonly Pick<DecidedModule, 'title' | 'pitfalls'>[]): Block {
  return groupedTable(
    [text('risks.symptom'), text('risks.sign'), text('risks.help')],
    modules.flatMap(({ title, pitfalls }, index) => {
      if (pitfalls.length === 0) return [];
      const rows = pitfalls.map(({ symptom, earlySign, countermeasure }) => [
        symptom,
        earlySign,
        countermeasure,
      ]);
      return [{ title: letteredTitle(title, index), rows }];
    }),
    { shares: [0.27, 0.33, 0.4] },
  );
}
