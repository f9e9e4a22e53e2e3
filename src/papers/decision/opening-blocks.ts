import { listWords } from '../../i18n/list-words.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { blankParagraph, heading } from '../model/make-blocks.ts';
import { type Block, type Content, blank, words } from '../model/paper.ts';
import type { DecisionParts } from './decision-parts.ts';

const { text, plural } = textsFrom(decisionTexts);

/** Titles longer than this, in characters, are not all named in the title of a paper. */
const longestSubject = 80;

/** A sentence with places to fill in: `{name}` in the text becomes the content under that name. */
function filled(sentence: string, contents: Readonly<Record<string, Content>>): Content {
  return sentence.split(/(\{\w+\})/).flatMap((piece) => contents[piece.slice(1, -1)] ?? words(piece));
}

/** What the paper is called: after the plan, or after its measures where they are few enough to be named. */
export function decisionTitle({ kind, modules, plan }: DecisionParts): string {
  const titles = modules.map(({ title }) => title);
  const [first = ''] = titles;
  const all = listWords(titles);
  const short = all.length <= longestSubject ? all : plural('title.more', titles.length - 1, { first });
  return text(`title.${kind}`, { subject: plan && plan.title !== '' ? plan.title : short });
}

/** Who decides, when, under which number, and who is responsible: known to the author alone. */
function head(kind: DecisionParts['kind']): Block {
  return {
    kind: 'facts',
    rows: [
      { name: text('head.body'), content: blank(text(`head.body.${kind}`)) },
      { name: text('head.date'), content: blank(text('head.date.blank')) },
      { name: text('head.number'), content: blank(text('head.number.blank')) },
      { name: text('head.responsible'), content: blank(text('head.responsible.blank')) },
    ],
  };
}

/** What is to be decided, as sentences with places to fill in. Between alternatives nothing is chosen. */
function proposal({ kind, modules, plan }: DecisionParts): Block {
  const titles = modules.map(({ title }) => title);
  const gaps = {
    place: blank(text('decision.place')),
    date: blank(text('decision.date')),
    titles: words(listWords(titles), true),
    choice: blank(text('decision.choice', { titles: titles.join(', ') })),
    account: blank(text('decision.account')),
    responsible: blank(text('decision.responsible')),
  };
  const what = text(plan || modules.length === 1 ? 'decision.plan' : 'decision.options');
  const items = [
    [...words(`${text(`decision.${kind}`)} `), ...filled(what, gaps)],
    filled(text('decision.money'), gaps),
    filled(text('decision.report'), { ...gaps, date: blank(text('decision.until')) }),
  ];
  return { kind: 'list', ordered: true, items: items.map((content) => ({ box: false, content })) };
}

/** Page one: head, what is to be decided, why now and what for. */
export function openingBlocks(parts: DecisionParts): Block[] {
  return [
    head(parts.kind),
    ...(parts.origin.sample ? [{ kind: 'notice', content: words(text('sample')) } as const] : []),
    heading(2, text('decision')),
    proposal(parts),
    heading(2, text('occasion')),
    blankParagraph(text('occasion.blank')),
    heading(2, text('goal')),
    blankParagraph(text('goal.blank')),
  ];
}
