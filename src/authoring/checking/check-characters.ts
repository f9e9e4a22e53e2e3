import { xmlCharacters } from '../../domain/language/xml-characters.ts';
import { characterCheckTexts } from '../../i18n/character-check-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { RawEntry } from './content-file.ts';
import type { Problem } from './content-problem.ts';

const { text } = textsFrom(characterCheckTexts);

/** The first character of a text that XML 1.0 forbids, as `U+FFFE`, and the line on which it stands, from 0. */
function firstForbidden(words: string): { code: string; line: number } | undefined {
  if (xmlCharacters(words) === words) return undefined;
  const characters = Array.from(words);
  const at = characters.findIndex((one) => xmlCharacters(one) !== one);
  const code = (characters[at]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: `U+${code}`, line: characters.slice(0, at).filter((one) => one === '\n').length };
}

/**
 * Refuses characters that XML 1.0 forbids, wherever they stand in an entry: feeds, papers, workbooks and drawings would
 * be broken by them, and no reader sees them.
 */
export function checkCharacters(entry: RawEntry): Problem[] {
  const problems: Problem[] = [];
  const report = (words: string, field: string, lineOf: (lines: number) => number | undefined) => {
    const forbidden = firstForbidden(words);
    if (!forbidden) return;
    problems.push({
      file: entry.file,
      line: lineOf(forbidden.line),
      field,
      expected: text('character.expected'),
      found: forbidden.code,
      remedy: text('character.remedy'),
    });
  };
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') report(value, path.join('.'), () => entry.lineOf(path));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(entry.data, []);
  report(entry.body, 'Text', (lines) => entry.bodyLine + lines);
  return problems;
}
