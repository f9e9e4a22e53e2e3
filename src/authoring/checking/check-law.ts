import * as z from 'zod';
import type { CollectionName } from '../../domain/collections.ts';
import { callState } from '../../domain/funding/call-state.ts';
import { isLawDue } from '../../domain/law/law-age.ts';
import { fundingSchema } from '../../schemas/content/funding.ts';
import { lawState } from '../../schemas/content/law-state.ts';
import type { RawEntry } from './content-file.ts';
import { entryTexts } from './entry-texts.ts';
import { type Problem, showFound } from './content-problem.ts';
import { referenceBySlug } from './reference-by-slug.ts';

/** Collections whose entries may say which norms they state. */
const withLaw: readonly CollectionName[] = ['modules', 'articles', 'funding'];
const law = z.object(lawState);
const programme = fundingSchema(referenceBySlug);
/** A norm in running text: "§ 553", "§§ 67", "Artikel 28 DSGVO". */
const namedNorm = /§{1,2}\s?\d+[a-z]?|Art(?:ikel|\.) \d+[^.]{0,40}(?:DSGVO|Grundverordnung)/;

/** Checks that an entry that names a norm lists its norms, and that one with norms says in which month they were checked. */
export function checkLaw(entry: RawEntry): Problem[] {
  if (!withLaw.includes(entry.collection)) return [];
  const parsed = law.safeParse(entry.data);
  if (!parsed.success) return [];
  const { norms, lawAsOf } = parsed.data;
  if (norms.length > 0 && lawAsOf === undefined) {
    return [
      {
        file: entry.file,
        line: entry.lineOf(['norms']),
        field: 'lawAsOf',
        expected: 'erwartet zu norms den Monat der letzten Prüfung',
        found: 'nichts',
        remedy: 'Prüfen Sie die Normen am amtlichen Text und tragen Sie ein: lawAsOf: "JJJJ-MM"',
      },
    ];
  }
  const naming = norms.length > 0 ? undefined : entryTexts(entry).find(({ text }) => namedNorm.test(text));
  return naming === undefined
    ? []
    : [
        {
          file: entry.file,
          line: naming.line(),
          field: naming.field,
          expected: 'erwartet unter norms jede Norm, die der Text nennt',
          found: showFound(namedNorm.exec(naming.text)?.[0]),
          remedy: 'Ergänzen Sie norms und lawAsOf; wie, steht in content/README.md',
        },
      ];
}

/**
 * What was right once and is due on `today` (YYYY-MM-DD): law checked more than twelve months ago, and programmes called
 * open whose last day has passed. Warnings only, so that no build fails just because time goes by.
 */
export function dueEntries(entries: readonly RawEntry[], today: string): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (!withLaw.includes(entry.collection)) return [];
    const found: Problem[] = [];
    const lawAsOf = law.safeParse(entry.data).data?.lawAsOf;
    if (lawAsOf !== undefined && isLawDue(lawAsOf, today)) {
      found.push({
        file: entry.file,
        line: entry.lineOf(['lawAsOf']),
        field: 'lawAsOf',
        expected: 'erwartet eine Prüfung in den letzten zwölf Monaten',
        found: lawAsOf,
        remedy: 'Lesen Sie jede Norm am amtlichen Text nach und setzen Sie den Monat neu',
      });
    }
    const call = entry.collection === 'funding' ? programme.safeParse(entry.data).data : undefined;
    if (call?.availability === 'open' && call.closes !== undefined && callState(call, today) !== 'open') {
      found.push({
        file: entry.file,
        line: entry.lineOf(['closes']),
        field: 'closes',
        expected: 'erwartet bei availability: open eine Frist, die noch läuft',
        found: call.closes,
        remedy: 'Fragen Sie nach dem Stand und ändern Sie closes oder availability',
      });
    }
    return found;
  });
}
