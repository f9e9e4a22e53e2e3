import { articleTypes } from '../../domain/content/article-types.ts';
import type { z } from 'zod';
import { nearestWords } from '../../domain/language/nearest-words.ts';

/** The parts of a schema violation that are said to an author. */
export interface GermanIssue {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  /** Set when the finding is not simply the value at the path. */
  readonly found?: string;
  readonly remedy?: string;
}

const kinds: Record<string, string> = {
  string: 'Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'eine Gruppe von Angaben',
  date: 'ein Datum der Form JJJJ-MM-TT',
  nan: 'eine Zahl',
};

function sizeWords(origin: string, size: number | bigint): string {
  if (origin === 'string') return size === 1 ? 'einem Zeichen' : `${size} Zeichen`;
  if (origin === 'array') return size === 1 ? 'einem Eintrag' : `${size} Einträgen`;
  return String(size);
}

function sized(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small';
  const size = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'string' && small && size === 1) return 'erwartet Text, der nicht leer ist';
  if (issue.origin === 'string')
    return `erwartet Text mit ${small ? 'mindestens' : 'höchstens'} ${sizeWords('string', size)}`;
  if (issue.origin === 'array')
    return `erwartet eine Liste mit ${small ? 'mindestens' : 'höchstens'} ${sizeWords('array', size)}`;
  return `erwartet eine Zahl, die ${small ? 'nicht kleiner' : 'nicht größer'} ist als ${size}`;
}

/** Messages of our own schemas begin with "erwartet"; everything else is zod's English and is not shown. */
function ownMessage(issue: z.core.$ZodIssue): string | undefined {
  return issue.message.startsWith('erwartet') || issue.message.startsWith('„') ? issue.message : undefined;
}

/**
 * Says one violation of a schema in German. `knownKeys` are the keys the schema has at the place of an unknown key,
 * for the suggestion; `value` is what stands at the path.
 */
export function germanIssues(
  issue: z.core.$ZodIssue,
  knownKeys: readonly string[],
  value: unknown,
): GermanIssue[] {
  const own = ownMessage(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestWords(key, knownKeys);
      return {
        path: [...issue.path, key],
        expected: 'erwartet nur die Schlüssel der Vorlage',
        found: `den unbekannten Schlüssel "${key}"`,
        remedy:
          near.length > 0
            ? `Meinten Sie ${near.join(' oder ')}?`
            : 'Löschen Sie die Zeile oder nehmen Sie einen Schlüssel der Vorlage',
      };
    });
  }
  if (own !== undefined) return [{ path: issue.path, expected: own }];
  if (value === undefined && issue.code !== 'custom') {
    const kind = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? 'eine Angabe') : 'eine Angabe';
    return [
      {
        path: issue.path,
        expected: `erwartet ${kind}`,
        remedy: 'Ergänzen Sie den Schlüssel; was er bedeutet, steht in content/README.md',
      },
    ];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [{ path: issue.path, expected: `erwartet ${kinds[issue.expected] ?? issue.expected}` }];
    case 'too_small':
    case 'too_big':
      return [{ path: issue.path, expected: sized(issue) }];
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearestWords(value, issue.values.map(String)) : [];
      return [
        {
          path: issue.path,
          expected: `erwartet ${issue.values.length === 1 ? '' : 'einen der Werte '}${issue.values.map(String).join(', ')}`,
          ...(near.length > 0 ? { remedy: `Meinten Sie ${near.join(' oder ')}?` } : {}),
        },
      ];
    }
    case 'invalid_union':
      if ('note' in issue && issue.note === 'No matching discriminator') {
        return [
          {
            path: issue.path,
            expected: `erwartet einen der Typen ${articleTypes.join(', ')}`,
          },
        ];
      }
      return [{ path: issue.path, expected: 'erwartet eine der erlaubten Formen' }];
    default:
      return [{ path: issue.path, expected: 'erwartet eine gültige Angabe' }];
  }
}
