import { byDimension, type DimensionKey } from '../../domain/dimensions.ts';
import { levelWords } from '../../i18n/dimension-words.ts';
import { withoutNotes } from '../../domain/language/source-notes.ts';
import { stepTime } from '../../i18n/step-time.ts';
import type { ModuleRecord } from '../../schemas/wire/module-record.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { type Catalogue, type EntriesById, type ModuleEntry, entryOf, pageOf } from '../catalogue.ts';
import { relationsOf } from '../relations.ts';
import { figuresOfModule } from './entry-figures.ts';

function linkTo(entry: { collection: string; id: string; data: { title: string } }) {
  return { id: entry.id, title: entry.data.title, address: pageOf(entry) };
}

function term(entries: EntriesById<{ id: string; data: { label: string } }>, reference: { id: string }) {
  const entry = entryOf(entries, reference);
  return { id: entry.id, label: entry.data.label };
}

function estimateOf(key: DimensionKey, { effort }: ModuleEntry['data']) {
  const { level, reason } = effort[key];
  return { level, words: levelWords(key, level), reason: withoutNotes(reason) };
}

/** Keys without a value are left out, as JSON does. */
function givenText<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  const part: Partial<Record<Key, string>> = {};
  if (value !== undefined) part[key] = withoutNotes(value);
  return part;
}

/** A module as it is given away and compared, with what visitors gave it, if anybody did. */
export function moduleRecordOf(
  catalogue: Catalogue,
  module: ModuleEntry,
  ratings: RatingSummary | undefined,
): ModuleRecord {
  const { data } = module;
  const relations = relationsOf(catalogue).ofModule(module.id);
  return {
    slug: module.id,
    title: data.title,
    address: pageOf(module),
    summary: data.summary,
    objective: withoutNotes(data.objective),
    fields: data.fields.map((field) => term(catalogue.fields, field)),
    phases: data.phases.map((phase) => term(catalogue.phases, phase)),
    users: data.users.map(({ user }) => term(catalogue.users, user)),
    targetGroups: data.targetGroups.map(({ group }) => term(catalogue.targetGroups, group)),
    effort: byDimension((key) => estimateOf(key, data)),
    figures: figuresOfModule(catalogue, module),
    indicators: data.indicators,
    ratings: ratings !== undefined && ratings.raters > 0 ? ratings : null,
    prerequisites: data.prerequisites.map(withoutNotes),
    steps: data.steps.map(({ title, actor, weeks, recurring, ...step }) => ({
      title: withoutNotes(title),
      ...givenText('actor', actor),
      ...givenText('duration', stepTime({ ...step, weeks, recurring })),
      ...(weeks ? { weeks } : {}),
      recurring,
    })),
    pitfalls: data.pitfalls.map(({ symptom, earlySign, countermeasure }) => ({
      symptom: withoutNotes(symptom),
      earlySign: withoutNotes(earlySign),
      countermeasure: withoutNotes(countermeasure),
    })),
    financing: data.financing.map(({ funding, text }) => {
      const programme = funding && catalogue.funding.get(funding.id);
      return { text: withoutNotes(text), ...(programme ? { programme: linkTo(programme) } : {}) };
    }),
    ...givenText('afterFunding', data.afterFunding),
    places: [...relations.caseStudies, ...relations.projects].map((entry) => ({
      ...linkTo(entry),
      place: entry.data.place,
    })),
    related: relations.related.map(({ module: other, reason }) => ({
      ...linkTo(other),
      ...givenText('reason', reason === '' ? undefined : reason),
    })),
    sources: data.sources,
    gaps: data.gaps,
    added: data.added,
    checked: data.checked,
  };
}
