import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dimensionKeys } from '../../src/domain/dimensions.ts';

const estimates = dimensionKeys
  .map((key, index) => `  ${key}: { level: ${(index % 5) + 1}, reason: Darum. }`)
  .join('\n');

/** The smallest content that is right: one module, one case study, one organisation and a term of each vocabulary. */
const files: Readonly<Record<string, string>> = {
  'content/modules/beispiel.mdx': `---
title: Beispielmodul
summary: Ein Modul, an dem sich zeigen lässt, was geprüft wird.
added: 2026-01-10
checked: 2026-01-10
fields: [wohnen]
phases: [umsetzung]
objective: Wozu es dient.[^quelle]
effort:
${estimates}
users:
  - user: kommune
targetGroups:
  - group: alle
caseStudies: [beispielort]
sources:
  - id: quelle
    title: Titel der Quelle
    publisher: Herausgeber
    url: https://www.example.org/quelle
concerns: [einsamkeit]
---

Ein Absatz mit Quelle.[^quelle]
`,
  'content/case-studies/beispielort.mdx': `---
title: Beispielort
summary: Ein Ort, an dem das Beispielmodul erprobt wurde.
added: 2026-01-10
checked: 2026-01-10
place: Beispielort
state: Hessen
coordinates: { lat: 50.05, lng: 8.7 }
status: unknown
organisations:
  - { organisation: beispielverein, text: Träger }
situation: So fing es an.[^quelle]
modules:
  - { module: beispiel, note: Es wurde eingesetzt. }
sources:
  - { id: quelle, title: Titel der Quelle, publisher: Herausgeber }
---

Ein Absatz mit Quelle.[^quelle]
`,
  'content/organisations/beispielverein.yaml':
    'name: Beispielverein\nkind: verein\nsentence: Ein Verein für das Beispiel.\n',
  'content/vocabularies/phases.yaml':
    '- { id: umsetzung, label: Umsetzung, sentence: Es läuft., phrase: für die Umsetzung }\n',
  'content/vocabularies/fields.yaml':
    '- { id: wohnen, label: Wohnen, sentence: Wohnen., phrase: im Feld Wohnen }\n',
  'content/vocabularies/concerns.yaml':
    '- { id: einsamkeit, label: Viele sind allein, sentence: Allein., phrase: gegen Einsamkeit }\n',
  'content/vocabularies/target-groups.yaml':
    '- { id: alle, label: Alle, sentence: Alle., phrase: für alle }\n',
  'content/vocabularies/users.yaml':
    '- { id: kommune, label: Kommune, sentence: Stadt., phrase: für Kommunen }\n',
};

export type Change = (text: string) => string;

/** Content in a folder of its own. */
export interface ContentFolder {
  readonly content: string;
  readonly downloads: string;
  readonly remove: () => void;
}

/**
 * Writes the smallest right content into a new folder, with changes: a function mends the text of a file that is
 * there, a text adds a file. Names are paths from the project's root.
 */
export function smallestContent(changes: Readonly<Record<string, Change | string>> = {}): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'inhalt-'));
  const written: Record<string, string> = { ...files };
  for (const [name, change] of Object.entries(changes)) {
    const before = written[name] ?? '';
    const after = typeof change === 'string' ? change : change(before);
    if (after === before) throw new Error(`the change of ${name} changes nothing`);
    written[name] = after;
  }
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return {
    content: join(root, 'content'),
    downloads: join(root, 'public/vorlagen'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
