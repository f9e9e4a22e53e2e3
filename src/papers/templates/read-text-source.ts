import { type MdastNode, markdownToMdast } from 'satteri';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { templateSourceTexts } from '../../i18n/template-source-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { Block, Content, Inline, ListItem, PageSettings } from '../model/paper.ts';
import { splitAtMarks } from './fill-in-marks.ts';

const { text: say } = textsFrom(templateSourceTexts);

const settingsSchema = z.strictObject({
  /** What stands on top of the page, when that is not the title of the entry. */
  heading: z.string().min(1).optional(),
  /** Large letters for a notice that is read while walking past. */
  text: z.enum(['normal', 'large']).default('normal'),
  page: z.enum(['portrait', 'landscape']).default('portrait'),
});

/** A template as written down: settings and blocks. */
export interface TextSource extends PageSettings {
  readonly heading?: string | undefined;
  readonly blocks: readonly Block[];
}

/** The parts of the parser's nodes that are read here. */
interface SourceNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly checked?: boolean | null;
  readonly children?: readonly SourceNode[];
}

function asSourceNode(node: MdastNode): SourceNode {
  return node;
}

function childrenOf(node: SourceNode): readonly SourceNode[] {
  return node.children ?? [];
}

function inlinesOf(nodes: readonly SourceNode[], strong: boolean): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return splitAtMarks((node.value ?? '').replaceAll(/\s*\n\s*/g, ' '), strong);
      case 'strong':
        return inlinesOf(childrenOf(node), true);
      case 'break':
        return [{ kind: 'break' }];
      default:
        throw new Error(say('source.inline', { type: node.type }));
    }
  });
}

/** The content of a node that holds paragraphs; each but the first begins on a new line. */
function contentOf(node: SourceNode): Content {
  return childrenOf(node).flatMap((paragraph, index): Inline[] => {
    if (paragraph.type !== 'paragraph')
      throw new Error(say('source.onlyParagraphs', { type: paragraph.type }));
    const content = inlinesOf(childrenOf(paragraph), false);
    return index === 0 ? content : [{ kind: 'break' }, ...content];
  });
}

function headingLevel(node: SourceNode): 2 | 3 {
  if (node.depth === 2 || node.depth === 3) return node.depth;
  throw new Error(say('source.heading'));
}

function blockOf(node: SourceNode): Block {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: headingLevel(node), content: inlinesOf(childrenOf(node), false) };
    case 'paragraph':
      return { kind: 'paragraph', content: inlinesOf(childrenOf(node), false) };
    case 'list': {
      const items = childrenOf(node).map((item): ListItem => {
        return { box: typeof item.checked === 'boolean', content: contentOf(item) };
      });
      return { kind: 'list', ordered: node.ordered === true, items };
    }
    case 'blockquote':
      return { kind: 'notice', content: contentOf(node) };
    case 'thematicBreak':
      return { kind: 'writing-line' };
    case 'html':
      if (node.value?.trim() === '<!-- neue Seite -->') return { kind: 'page-break' };
      throw new Error(say('source.html'));
    case 'table': {
      const [header = [], ...rows] = childrenOf(node).map((row) =>
        childrenOf(row).map((cell) => inlinesOf(childrenOf(cell), false)),
      );
      return { kind: 'table', header, rows: rows.map((cells) => ({ role: 'plain', cells })) };
    }
    default:
      throw new Error(say('source.block', { type: node.type }));
  }
}

const frontmatterPattern = /^---\n([\s\S]*?)\n---\n/;

/** Reads a template written in Markdown. What it may hold is explained in `content/README.md`. */
export function readTextSource(text: string): TextSource {
  const head = frontmatterPattern.exec(text);
  const settings: unknown = head ? load(head[1] ?? '', { schema: CORE_SCHEMA }) : {};
  const body = head ? text.slice(head[0].length) : text;
  const root = asSourceNode(markdownToMdast(body, { features: { frontmatter: false } }));
  return { ...settingsSchema.parse(settings), blocks: childrenOf(root).map(blockOf) };
}
