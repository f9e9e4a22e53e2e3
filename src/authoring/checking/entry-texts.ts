import { slugPattern } from '../../domain/slug.ts';
import { withoutNotes } from '../../domain/language/source-notes.ts';
import type { RawEntry } from './content-file.ts';

/** One text of an entry as a reader sees it: a value of the frontmatter, or a paragraph, list item or heading. */
export interface EntryText {
  /** Keys joined by dots, for example `steps.2.text`; "Text" for the text under the frontmatter. */
  readonly field: string;
  /** Line in the file, from 1. Looked up only when asked, for it costs. */
  readonly line: () => number | undefined;
  /** Plain words without notes, addresses and marks of Markdown. */
  readonly text: string;
}

/** Keys whose values are not the catalogue's own sentences: sources, names, addresses, search words, files. */
const notProse = new Set([
  'sources',
  'name',
  'provider',
  'url',
  'files',
  'file',
  'aliases',
  'place',
  'id',
  'norms',
]);

/** Keys shown before the text under the frontmatter; of articles and projects the text comes first or all keys do. */
const beforeBody: Readonly<Record<string, readonly string[]>> = {
  modules: ['title', 'summary', 'objective', 'effort', 'users', 'targetGroups', 'prerequisites'],
  caseStudies: ['title', 'summary', 'period', 'organisations', 'situation'],
  projects: ['title', 'summary', 'period', 'goals', 'targetGroups', 'initiators', 'responsible', 'partners'],
  articles: ['title', 'summary'],
};

/** Markdown as plain words: links keep their text, marks of emphasis and code go. */
function plainWords(markdown: string): string {
  return withoutNotes(markdown)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The paragraphs, list items, headings and table cells of a Markdown text as plain words, with their first lines, from 0. */
export function markdownTexts(markdown: string): { text: string; line: number }[] {
  const blocks: { text: string; line: number }[] = [];
  let open = false;
  markdown.split('\n').forEach((row, line) => {
    const begins = /^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s/.exec(row);
    const text = row.slice(begins?.[0].length ?? 0);
    const last = blocks.at(-1);
    if (row.trim() === '') open = false;
    else if (/^\s*\|/.test(row)) {
      const cells = row.split('|').filter((cell) => /[\p{L}\p{N}]/u.test(cell));
      blocks.push(...cells.map((cell) => ({ text: cell, line })));
      open = false;
    } else if (open && !begins && last) last.text += `\n${text}`;
    else {
      blocks.push({ text, line });
      open = !/^\s*#/.test(row);
    }
  });
  return blocks.map(({ text, line }) => ({ text: plainWords(text), line }));
}

/**
 * All sentences an entry says itself, in the order of reading. Titles and publishers of sources, names, addresses and
 * search words are left out: they are not written by us, and must not be changed.
 */
export function entryTexts(entry: RawEntry): EntryText[] {
  const first: EntryText[] = [];
  const later: EntryText[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[], into: EntryText[]): void => {
    if (notProse.has(String(path.at(-1)))) return;
    if (typeof value === 'string') {
      // References to other entries are not words.
      if (value.includes('-') && slugPattern.test(value)) return;
      // Paragraphs of one value stand apart, so that no run of words crosses them.
      for (const part of value.split(/\n\s*\n/)) {
        into.push({ field: path.join('.'), line: () => entry.lineOf(path), text: plainWords(part) });
      }
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index], into));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key], into);
    }
  };
  if (typeof entry.data === 'object' && entry.data !== null) {
    const early = beforeBody[entry.collection] ?? [];
    for (const [key, value] of Object.entries(entry.data)) {
      visit(value, [key], early.includes(key) ? first : later);
    }
  }
  const body = markdownTexts(entry.body).map(({ text, line }): EntryText => ({
    field: 'Text',
    line: () => entry.bodyLine + line,
    text: plainWords(text),
  }));
  return [...first, ...body, ...later].filter(({ text }) => text !== '');
}
