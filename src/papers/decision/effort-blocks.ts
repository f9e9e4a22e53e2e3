import { type DimensionKey, dimensionKeys } from '../../domain/dimensions.ts';
import { dimensionWords, levelWords } from '../../i18n/dimension-words.ts';
import { visitorMarks } from '../../domain/ratings/visitor-marks.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { visitorWords } from '../../i18n/visitor-marks-words.ts';
import { heading, note, table } from '../model/make-blocks.ts';
import type { Block } from '../model/paper.ts';
import type { DecidedModule, DecisionParts } from './decision-parts.ts';
import { letteredTitle } from './measure-letters.ts';
import { sideBySide } from './side-by-side.ts';

const { text } = textsFrom(decisionTexts);

/** The profile as a picture, with the words that say the same. */
function picture({ modules, picture: drawn }: DecisionParts, rated: boolean): Block[] {
  if (!drawn) return [];
  const levels = modules
    .map(
      ({ title, effort }) =>
        `${title}: ${dimensionKeys.map((key) => `${dimensionWords[key].name} ${effort[key].level}`).join(', ')}`,
    )
    .join('; ');
  const letters = modules.map(({ title }, index) => letteredTitle(title, index)).join('; ');
  return [
    { kind: 'picture', alternative: text('appendix.picture', { levels }), picture: drawn },
    note(text(rated ? 'appendix.legend.rated' : 'appendix.legend', { letters })),
  ];
}

function cellWords({ effort, ratings }: DecidedModule, key: DimensionKey, rated: boolean) {
  const { level } = effort[key];
  const estimate = text('appendix.level', { level, words: levelWords(key, level) });
  if (!rated) return estimate;
  const marks = visitorWords(visitorMarks(ratings?.dimensions[key]));
  return `${estimate}\n${marks === '' ? text('appendix.unrated') : marks}`;
}

/** Estimates and, where anybody rated, ratings of all dimensions. */
export function effortBlocks(parts: DecisionParts): Block[] {
  const { modules } = parts;
  const rated = modules.some(({ ratings }) => ratings !== null);
  const lettered = modules.map((module, index) => ({ module, title: letteredTitle(module.title, index) }));
  const tables = sideBySide(lettered).map((some) =>
    table(
      [text('appendix.criterion'), ...some.map(({ title }) => title)],
      dimensionKeys.map((key) => {
        const { name, leftPole: left, rightPole: right } = dimensionWords[key];
        return [
          text('appendix.dimension', { name, left, right }),
          ...some.map(({ module }) => cellWords(module, key, rated)),
        ];
      }),
      { caption: text(rated ? 'appendix.effort.caption.rated' : 'appendix.effort.caption') },
    ),
  );
  return [
    heading(2, text('appendix.effort')),
    ...picture(parts, rated),
    ...tables,
    note([text('appendix.effort.rule'), ...(rated ? [text('appendix.effort.rated')] : [])].join(' ')),
  ];
}
