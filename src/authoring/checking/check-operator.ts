import { existsSync, readFileSync } from 'node:fs';
import { operatorSchema } from '../../schemas/content/operator.ts';
import type { Problem } from './content-problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** Path of the operator's file from the project's root. */
export const operatorFile = '.config/operator.json';

const remedy = 'Die Vorlage mit allen Angaben: .config/operator.example.json';

/**
 * Checks the file with the facts about who runs the site. Without a file nothing is wrong: the pages then say that
 * nobody has been entered yet.
 *
 * @param path where the file lies
 */
export function checkOperator(path: string): Problem[] {
  if (!existsSync(path)) return [];
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const place = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined;
    return [
      {
        file: operatorFile,
        line: place === undefined ? undefined : Number(place),
        field: 'JSON',
        expected: 'erwartet lesbares JSON',
        found: 'einen Schreibfehler; oft fehlt ein Komma oder ein Anführungszeichen',
        remedy,
      },
    ];
  }
  const parsed = operatorSchema.safeParse(data);
  return schemaProblems(operatorSchema, data, parsed.error?.issues ?? [], {
    file: operatorFile,
    whole: 'Datei',
    remedy,
  });
}
