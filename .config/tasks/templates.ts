import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { templateSourceFolder } from '../../src/domain/collections.ts';
import { templateSourceTexts } from '../../src/i18n/template-source-texts.ts';
import { textsFrom } from '../../src/i18n/texts-from.ts';
import { writeDocx } from '../../src/papers/docx/write-docx.ts';
import { writeOdt } from '../../src/papers/odt/write-odt.ts';
import { readTemplate, type Template } from '../../src/papers/templates/read-template.ts';
import { writeXlsx } from '../../src/papers/xlsx/write-xlsx.ts';
import { downloadSchema } from '../../src/schemas/content/download.ts';
import { openPrinter, printPdf } from './print-pdf.ts';

const { text: say } = textsFrom(templateSourceTexts);

/** Where the files of the templates are offered. */
export const offeredFolder = 'public/vorlagen';

/** A template with the name its files begin with. */
export interface NamedTemplate extends Template {
  readonly slug: string;
  readonly source: string;
}

/** Reads all templates whose sources lie under a folder of entries. */
export function readTemplates(folder: string): NamedTemplate[] {
  const files = readdirSync(join(folder, templateSourceFolder)).filter((file) =>
    ['.md', '.yaml'].includes(extname(file)),
  );
  return files.sort().map((file) => {
    const slug = basename(file, extname(file));
    const entry = join(folder, `${slug}.yaml`);
    if (!existsSync(entry)) throw new Error(say('source.noEntry', { slug }));
    const source = readFileSync(join(folder, templateSourceFolder, file), 'utf8');
    const facts = downloadSchema.parse(load(readFileSync(entry, 'utf8'), { schema: CORE_SCHEMA }));
    try {
      return { slug, source, ...readTemplate(facts, extname(file), source) };
    } catch (error) {
      throw new Error(join(folder, templateSourceFolder, file), { cause: error });
    }
  });
}

/** `npm run templates`: makes all files in `public/vorlagen` anew from their sources in `content/downloads`. */
async function makeTemplates(): Promise<void> {
  const browser = await openPrinter();
  mkdirSync(offeredFolder, { recursive: true });
  try {
    const templates = readTemplates('content/downloads');
    for (const { slug, paper, workbook } of templates) {
      const write = (ending: string, bytes: Uint8Array) =>
        writeFileSync(join(offeredFolder, `${slug}.${ending}`), bytes);
      if (workbook) write('xlsx', await writeXlsx(workbook));
      else {
        write('docx', await writeDocx(paper));
        write('odt', writeOdt(paper));
      }
      write('pdf', await printPdf(browser, paper, true));
    }
    console.log(say('source.done', { count: templates.length, folder: offeredFolder }));
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) await makeTemplates();
