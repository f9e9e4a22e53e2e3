import type { FileFacts } from './core-properties.ts';
import { pdfBlocks, pdfTitle } from './pdf-blocks.ts';
import { PdfPaper } from './pdf-paper.ts';
import type { TextSource } from './read-text-source.ts';
import { textSizes } from './template-look.ts';

/** A template as a tagged PDF file to print and to read. */
export async function pdfTemplate(facts: FileFacts, source: TextSource): Promise<Uint8Array> {
  const paper = new PdfPaper(facts, textSizes(source.text), source.page);
  pdfTitle(paper, source.heading ?? facts.title);
  pdfBlocks(paper, source.blocks);
  return await paper.finish();
}
