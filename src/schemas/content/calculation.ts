import * as z from 'zod';
import { writtenMonth } from './law-state.ts';
import { line, prose } from './prose.ts';

const item = prose.meta({ description: 'Posten, mit Quelle oder [^redaktion] für eine Annahme' });

const costLine = z.union(
  [
    z.strictObject({
      item,
      quantity: z.number().positive().meta({ description: 'Menge' }),
      unit: line.meta({ description: 'Einheit der Menge, zum Beispiel Monate' }),
      price: z.number().nonnegative().meta({ description: 'Euro je Einheit' }),
    }),
    z.strictObject({
      item,
      percent: z.number().positive().max(100).meta({ description: 'Prozent der Summe aller Zeilen darüber' }),
    }),
  ],
  { error: 'erwartet item mit quantity, unit und price oder item mit percent' },
);

/** What a year may cost, worked out line by line from public papers and pay tables; the sum is never written down. */
export const calculation = z.strictObject({
  title: line.meta({ description: 'Wofür gerechnet wird' }),
  asOf: writtenMonth.meta({ description: 'Monat der Rechnung, JJJJ-MM' }),
  lines: z.array(costLine).min(2).meta({ description: 'Posten der Reihe nach' }),
  note: prose.meta({ description: 'Was zum Vergleich belegt ist und was fehlt' }),
});
