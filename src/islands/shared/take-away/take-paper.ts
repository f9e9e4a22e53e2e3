import { takeAwayTexts } from '../../../i18n/take-away-texts.ts';
import { decisionPaper } from '../../../papers/decision/decision-paper.ts';
import type { DecisionParts } from '../../../papers/decision/decision-parts.ts';
import type { PaperFile } from './paper-files.ts';
import type { MadeFile } from './start-take-away.ts';

/**
 * Makes a paper for a council or a board in one of its formats. Each writer is loaded when it is asked for; a PDF is made
 * by the browser's own printing.
 */
export async function takePaper(
  { kind, format }: PaperFile,
  parts: Omit<DecisionParts, 'kind'>,
): Promise<MadeFile | 'printed'> {
  const paper = decisionPaper({ ...parts, kind });
  const name = takeAwayTexts[`take.file.${kind}`];
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('../../../papers/docx/write-docx.ts');
      return { name, ending: 'docx', content: await writeDocx(paper) };
    }
    case 'odt': {
      const { writeOdt } = await import('../../../papers/odt/write-odt.ts');
      return { name, ending: 'odt', content: writeOdt(paper) };
    }
    case 'pdf': {
      const { printInBrowser } = await import('../../../papers/print/print-in-browser.ts');
      printInBrowser(paper);
      return 'printed';
    }
  }
}
