import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { type Change, type ContentFolder, smallestContent } from '../support/smallest-content.ts';

const module = 'content/modules/beispiel.mdx';
const study = 'content/case-studies/beispielort.mdx';
let folder: ContentFolder | undefined;

afterEach(() => folder?.remove());

/** Every problem of the smallest content with changes, as the author reads it. */
function complaints(changes: Readonly<Record<string, Change | string>>): string[] {
  folder = smallestContent(changes);
  return checkContent(folder).problems.map(formatProblem);
}

function swap(from: string, to: string): Change {
  return (text) => text.replace(from, to);
}

describe('the content check', () => {
  it('finds nothing wrong with the smallest content that is right', () => {
    expect(complaints({})).toEqual([]);
  });

  it('names file, line, field, expectation, finding and remedy', () => {
    expect(complaints({ [module]: swap('time: { level: 2,', 'time: { level: "mittel",') })).toEqual([
      `${module}:11 · effort.time.level: erwartet eine ganze Zahl von 1 bis 5, gefunden "mittel" → Was der Schlüssel bedeutet, steht in content/README.md`,
    ]);
  });

  it('lists several mistakes in several files at once', () => {
    const found = complaints({
      [module]: (text) => text.replace('title: Beispielmodul', 'title: ""').replace('level: 5', 'level: 6'),
      [study]: swap('state: Hessen', 'state: Hesen'),
    });
    expect(found).toHaveLength(3);
    expect(found.join('\n')).toMatch(/title: erwartet Text, der nicht leer ist, gefunden ""/);
    expect(found.join('\n')).toMatch(
      /effort\.participation\.level: erwartet eine ganze Zahl von 1 bis 5, gefunden 6/,
    );
    expect(found.join('\n')).toMatch(/state: erwartet eines der sechzehn Bundesländer/);
  });

  it.each<[string, string, Change | string, RegExp]>([
    [
      'a level of 6',
      module,
      swap('level: 3', 'level: 6'),
      /effort\.staff\.level: erwartet eine ganze Zahl von 1 bis 5, gefunden 6/,
    ],
    [
      'a level between two steps',
      module,
      swap('level: 3', 'level: 2.5'),
      /effort\.staff\.level: .*gefunden 2\.5/,
    ],
    [
      'an empty title',
      module,
      swap('title: Beispielmodul', 'title: "  "'),
      /title: erwartet Text, der nicht leer ist/,
    ],
    ['a missing title', module, swap('title: Beispielmodul\n', ''), /title: erwartet Text, gefunden nichts/],
    [
      'a date in the future',
      module,
      swap('checked: 2026-01-10', 'checked: 2999-01-01'),
      /checked: erwartet ein Datum, das nicht in der Zukunft liegt, gefunden "2999-01-01"/,
    ],
    [
      'a day that does not exist',
      module,
      swap('checked: 2026-01-10', 'checked: 2026-02-30'),
      /checked: erwartet ein Datum .* das es gibt/,
    ],
    [
      'a javascript link in a source',
      module,
      swap('https://www.example.org/quelle', 'javascript:alert(1)'),
      /sources\.0\.url: erwartet eine Adresse, die mit https/,
    ],
    [
      'a javascript link in the text',
      module,
      swap('Ein Absatz mit Quelle.', '[Klick](javascript:alert(1))'),
      /Text: erwartet eine Adresse .*gefunden "javascript:alert\(1\)"/,
    ],
    [
      'a link without scheme to another host',
      module,
      swap('Ein Absatz mit Quelle.', '[Klick](//boese.example)'),
      /Text: erwartet eine Adresse/,
    ],
    [
      'an event handler',
      module,
      swap('Ein Absatz mit Quelle.', '<b onclick={alert(1)}>Klick</b>'),
      /Text: .*Ereignisbehandlung "onclick" an <b>/,
    ],
    [
      'a script',
      module,
      swap('Ein Absatz mit Quelle.', '<script>alert(1)</script>'),
      /Text: .*das Element <script>/,
    ],
    [
      'a frame',
      module,
      swap('Ein Absatz mit Quelle.', '<iframe src="https://example.org" />'),
      /Text: .*das Element <iframe>/,
    ],
    [
      'a javascript address in an element',
      module,
      swap('Ein Absatz mit Quelle.', '<a href="javascript:alert(1)">x</a>'),
      /Text: .*javascript:alert/,
    ],
    [
      'an import',
      module,
      swap('Ein Absatz mit Quelle.[^quelle]', 'import x from "fs"\n\nEin Absatz.[^quelle]'),
      /Text: .*import oder export/,
    ],
    [
      'an expression',
      module,
      swap('Ein Absatz mit Quelle.', 'Ein Absatz {process.env.HOME} mit Quelle.'),
      /Text: .*einen Ausdruck/,
    ],
    [
      'broken MDX',
      module,
      swap('Ein Absatz mit Quelle.', 'Ein <b> Absatz mit Quelle.'),
      /Text: erwartet reines Markdown ohne spitze/,
    ],
    [
      'an image',
      module,
      swap('Ein Absatz mit Quelle.', '![Bild](https://example.org/bild.png)'),
      /Text: erwartet Text ohne Bilder/,
    ],
    [
      'HTML in a key',
      module,
      swap('objective: Wozu es dient.', 'objective: Wozu <b>es</b> dient.'),
      /objective: erwartet reinen Text ohne HTML/,
    ],
    [
      'a heading above its level',
      module,
      swap('Ein Absatz', '## Zu hoch\n\nEin Absatz'),
      /Text: erwartet Überschriften ab der Ebene ###, gefunden ## Zu hoch/,
    ],
    [
      'an empty text',
      module,
      swap('Ein Absatz mit Quelle.[^quelle]\n', ''),
      /Text: erwartet einen Text unter dem Kopf/,
    ],
    [
      'a file without head',
      module,
      () => 'Nur Text.\n',
      /Kopf der Datei: erwartet einen Kopf zwischen zwei Zeilen ---/,
    ],
    [
      'YAML that cannot be read',
      module,
      swap('title: Beispielmodul', 'title: Beispiel: Modul'),
      /YAML: erwartet Anführungszeichen um Texte, die einen Doppelpunkt/,
    ],
    [
      'a key given twice',
      module,
      swap('title: Beispielmodul', 'title: Eins\ntitle: Zwei'),
      /YAML: erwartet jeder Schlüssel nur einmal/,
    ],
    [
      'an unknown key',
      module,
      swap('title: Beispielmodul', 'titel: Beispielmodul\ntitle: Beispielmodul'),
      /titel: .*unbekannten Schlüssel "titel" → Meinten Sie title\?/,
    ],
    [
      'an unknown key deep inside',
      module,
      swap('reason: Darum. }', 'reason: Darum., begruendung: x }'),
      /effort\.phase\.begruendung: .*unbekannten Schlüssel/,
    ],
    [
      'a summary that is no sentence',
      module,
      swap('geprüft wird.', 'geprüft wird'),
      /summary: erwartet einen ganzen Satz/,
    ],
    [
      'a fact without source',
      module,
      swap('Wozu es dient.[^quelle]', 'Wozu es dient.'),
      /objective: erwartet eine Quelle am Satz/,
    ],
    [
      'a paragraph without source',
      module,
      swap('Ein Absatz mit Quelle.[^quelle]', 'Ohne.\n\nMit.[^quelle]'),
      /Text: erwartet in jedem Absatz mindestens eine Quelle, gefunden "Ohne\."/,
    ],
    [
      'a note without source',
      module,
      swap('dient.[^quelle]', 'dient.[^qelle]'),
      /objective: erwartet einen Kurznamen aus sources, gefunden "qelle" → Meinten Sie quelle\?/,
    ],
    [
      'a source nobody uses',
      module,
      swap('  - id: quelle', '  - { id: andere, title: Andere, publisher: Andere }\n  - id: quelle'),
      /sources\.0: .*die ungenutzte Quelle "andere"/,
    ],
    [
      'a source with a fragile address',
      module,
      swap('https://www.example.org/quelle', 'https://www.yumpu.com/de/x'),
      /sources\.0\.url: erwartet die Originaladresse/,
    ],
    [
      'a source named like the editors',
      module,
      (text) => text.replaceAll('quelle]', 'redaktion]').replace('id: quelle', 'id: redaktion'),
      /sources\.0\.id: „redaktion“ ist vergeben/,
    ],
    [
      'a place outside Germany',
      study,
      swap('lat: 50.05', 'lat: 8.7'),
      /coordinates\.lat: erwartet eine Zahl, die nicht kleiner ist als 47/,
    ],
    [
      'one view of a contested case',
      study,
      swap('modules:', 'perspectives:\n  - { who: Eine Seite, view: "So.[^quelle]" }\nmodules:'),
      /perspectives: erwartet mindestens zwei Sichtweisen/,
    ],
  ])('refuses %s', (_, file, change, expected) => {
    expect(complaints({ [file]: change }).join('\n')).toMatch(expected);
  });

  it('names the nearest slugs for a reference to an entry that does not exist', () => {
    expect(complaints({ [module]: swap('caseStudies: [beispielort]', 'caseStudies: [beispilort]') })).toEqual(
      [
        `${module}:20 · caseStudies.0: erwartet den Kurznamen eines Eintrags (Fallbeispiel), den es gibt, gefunden "beispilort" → Meinten Sie beispielort?`,
      ],
    );
  });

  it('refuses a vocabulary term that does not exist and names the nearest', () => {
    expect(complaints({ [module]: swap('fields: [wohnen]', 'fields: [wohnung]') }).join()).toMatch(
      /fields\.0: .*\(Handlungsfeld\).*"wohnung" → Meinten Sie wohnen\?/,
    );
    expect(complaints({ [module]: swap('concerns: [einsamkeit]', 'concerns: [einsam]') }).join()).toMatch(
      /concerns\.0: .*\(Anliegen\).*"einsam"/,
    );
    expect(complaints({ [module]: swap('concerns: [einsamkeit]\n', '') }).join()).toMatch(
      /concerns: erwartet/,
    );
  });

  it('takes groups of synonyms, and refuses one that is no group', () => {
    const file = 'content/vocabularies/synonyms.yaml';
    expect(complaints({ [file]: '- { id: aufzug, words: [Aufzug, Lift] }\n' })).toEqual([]);
    expect(
      complaints({
        [file]:
          '- { id: aufzug, words: [Aufzug] }\n- { id: kita, words: [Kita, kita] }\n- { id: a, words: ["<b>", Lift], art: x }\n',
      }),
    ).toEqual([
      expect.stringMatching(/synonyms\.yaml:1 · words: erwartet eine Liste mit mindestens 2 Einträgen/),
      expect.stringMatching(/synonyms\.yaml:2 · words: erwartet jedes Wort nur einmal/),
      expect.stringMatching(/synonyms\.yaml:3 · words\.0: erwartet ein Wort oder wenige, ohne Satzzeichen/),
      expect.stringMatching(/synonyms\.yaml:3 · art: /),
    ]);
  });

  it('refuses two entries with one slug, in whatever folder they lie', () => {
    const copy = 'content/modules/alt/beispiel.mdx';
    folder = smallestContent();
    folder.remove();
    expect(complaints({ [copy]: '---\ntitle: x\n---\nx' }).join('\n')).toMatch(
      /Kurzname: erwartet jeden Kurznamen nur einmal, gefunden "beispiel" auch in content\/modules\//,
    );
  });

  it('refuses a file name that is no slug and says which would do', () => {
    expect(complaints({ 'content/modules/Große Namen.mdx': '---\n---\n' }).join()).toMatch(
      /Dateiname: erwartet Kleinbuchstaben.*"Große Namen" → Benennen Sie die Datei um in grosse-namen\.mdx/,
    );
  });

  it('refuses a download whose file is missing', () => {
    const download = `title: Vorlage
summary: Eine Vorlage, deren Datei nicht da ist.
files: [{ format: pdf, file: fehlt.pdf }]
licence: CC BY 4.0
adaptable: true
checked: 2026-01-10
added: 2026-01-10
`;
    expect(complaints({ 'content/downloads/fehlt.yaml': download }).join()).toMatch(
      /files\.0\.file: erwartet eine Datei in public\/vorlagen, gefunden "fehlt\.pdf", die dort fehlt/,
    );
  });

  it('refuses a download whose path leads out of its folder', () => {
    const download = `title: Vorlage
summary: Eine Vorlage mit einem Pfad, der hinausführt.
files: [{ format: pdf, file: ../../etc/passwd.pdf }]
licence: CC BY 4.0
adaptable: true
checked: 2026-01-10
added: 2026-01-10
`;
    expect(complaints({ 'content/downloads/fehlt.yaml': download }).join()).toMatch(
      /erwartet einen Dateinamen aus/,
    );
  });

  it('refuses a link to a page of the catalogue that does not exist and names the nearest', () => {
    expect(complaints({ [study]: swap('Ein Absatz', 'Ein [Modul](/module/beispil/)') }).join()).toMatch(
      /Text: erwartet eine Seite, die es gibt, gefunden "\/module\/beispil\/" → Meinten Sie \/module\/beispiel\//,
    );
  });

  it('leaves drafts out and lists them', () => {
    folder = smallestContent({
      [study]: swap('status: unknown', 'status: unknown\ndraft: true'),
      [module]: swap('caseStudies: [beispielort]\n', ''),
    });
    const report = checkContent(folder);
    expect(report.problems).toEqual([]);
    expect(report.drafts).toEqual([study]);
  });

  it('refuses a reference from a published entry to a draft', () => {
    expect(complaints({ [study]: swap('status: unknown', 'status: unknown\ndraft: true') }).join()).toMatch(
      /caseStudies\.0: erwartet einen fertigen Eintrag \(Fallbeispiel\), gefunden den Entwurf "beispielort"/,
    );
  });

  it('takes a judgement of the editors in place of a source', () => {
    expect(complaints({ [module]: swap('Wozu es dient.[^quelle]', 'Wozu es dient.[^redaktion]') })).toEqual(
      [],
    );
  });

  it('accepts days with and without quotation marks', () => {
    expect(complaints({ [module]: swap('checked: 2026-01-10', 'checked: "2026-01-10"') })).toEqual([]);
  });
});
