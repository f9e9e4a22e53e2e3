import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { templateSourceFolder } from '../../domain/collections.ts';
import { downloadSchema } from '../../schemas/content/download.ts';
import type { FileFacts } from './core-properties.ts';
import { docxTemplate } from './docx-template.ts';
import { pdfTemplate } from './pdf-template.ts';
import { readTextSource } from './read-text-source.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { readWorkbookSource } from './sheet-source.ts';
import { xlsxTemplate } from './xlsx-template.ts';

/** A file to be offered for download. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The sources of all templates under a folder of entries, by slug and ending. */
export function templateSources(folder: string): readonly { slug: string; file: string }[] {
  return readdirSync(join(folder, templateSourceFolder))
    .filter((file) => ['.md', '.yaml'].includes(extname(file)))
    .sort()
    .map((file) => ({ slug: basename(file, extname(file)), file }));
}

function factsOf(folder: string, slug: string): FileFacts {
  const path = join(folder, `${slug}.yaml`);
  if (!existsSync(path))
    throw new Error(`Zur Quelle ${slug} fehlt der Eintrag content/downloads/${slug}.yaml.`);
  return downloadSchema.parse(parse(readFileSync(path, 'utf8')));
}

/** Makes the files of one template: to change and to print. */
export async function makeTemplate(
  facts: FileFacts,
  slug: string,
  ending: string,
  text: string,
): Promise<TemplateFile[]> {
  if (ending === '.yaml') {
    const workbook = readWorkbookSource(text);
    const { heading } = workbook;
    const print = { heading, text: 'normal', page: 'landscape', blocks: sheetBlocks(workbook) } as const;
    return [
      { name: `${slug}.xlsx`, bytes: xlsxTemplate(facts, workbook) },
      { name: `${slug}.pdf`, bytes: await pdfTemplate(facts, print) },
    ];
  }
  const source = readTextSource(text);
  return [
    { name: `${slug}.docx`, bytes: await docxTemplate(facts, source) },
    { name: `${slug}.pdf`, bytes: await pdfTemplate(facts, source) },
  ];
}

/** Makes the files of all templates whose sources lie under a folder of entries. */
export async function makeTemplates(folder: string): Promise<TemplateFile[]> {
  const made: TemplateFile[] = [];
  for (const { slug, file } of templateSources(folder)) {
    const text = readFileSync(join(folder, templateSourceFolder, file), 'utf8');
    try {
      made.push(...(await makeTemplate(factsOf(folder, slug), slug, extname(file), text)));
    } catch (error) {
      throw new Error(`content/downloads/${templateSourceFolder}/${file}`, { cause: error });
    }
  }
  return made;
}
