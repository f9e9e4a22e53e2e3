import { levelWords } from '../../i18n/dimension-words.ts';
import type { ConditionKey, Verdict } from '../../domain/finder/find-modules.ts';
import { finderTexts } from '../../i18n/finder-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text } = textsFrom(finderTexts);

/**
 * A verdict in German words, for example "hilft bei: Es fehlt ein Ort" or "Personal: eigene Stelle sinnvoll, mehr als
 * Sie haben".
 */
export function reasonWords(
  verdict: Verdict,
  labelOf: (condition: ConditionKey, value: string) => string,
): string {
  if ('level' in verdict) {
    const words = levelWords(verdict.condition, verdict.level);
    return text(`${verdict.met ? 'met' : 'unmet'}.${verdict.condition}`, { words });
  }
  const label = verdict.terms.map((term) => labelOf(verdict.condition, term)).join(', ');
  if (verdict.byEveryone) return text('everyone.group', { label });
  return text(`${verdict.met ? 'met' : 'unmet'}.${verdict.condition}`, { label });
}
