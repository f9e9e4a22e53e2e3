import type { EntryFacts, SearchFacts } from '../../domain/content/search-facts.ts';
import { withoutNotes } from '../../domain/language/source-notes.ts';
import { text } from '../../i18n/text.ts';
import {
  type Catalogue,
  type CaseStudyEntry,
  type FundingEntry,
  type ModuleEntry,
  type ProjectEntry,
  entryOf,
  pageOf,
} from '../catalogue.ts';

interface Described {
  readonly collection: 'modules' | 'caseStudies' | 'projects' | 'articles' | 'funding';
  readonly id: string;
  readonly data: {
    readonly title: string;
    readonly summary: string;
    readonly aliases: readonly string[];
    readonly situations?: readonly string[];
  };
}

/** What holds for entries of every kind. */
function factsOf(entry: Described): EntryFacts {
  const { title, summary, aliases, situations = [] } = entry.data;
  const kind = text(`kind.${entry.collection}`);
  return {
    address: pageOf(entry),
    title,
    kind,
    aliases,
    summary: withoutNotes(summary),
    situations,
    places: [],
    concerns: [],
    exampleOf: [],
    text: '',
    filters: { art: [kind] },
  };
}

function moduleFacts(catalogue: Catalogue, module: ModuleEntry): EntryFacts {
  const facts = factsOf(module);
  const { concerns, fields, phases } = module.data;
  return {
    ...facts,
    concerns: concerns.map(({ id }) => id),
    filters: {
      ...facts.filters,
      feld: fields.map((field) => entryOf(catalogue.fields, field).data.label),
      phase: phases.map((phase) => entryOf(catalogue.phases, phase).data.label),
    },
  };
}

function exampleFacts(catalogue: Catalogue, entry: CaseStudyEntry | ProjectEntry): EntryFacts {
  const { place, state, modules } = entry.data;
  const published = modules.flatMap(({ module }) => catalogue.modules.get(module.id) ?? []);
  return { ...factsOf(entry), places: [place, state], exampleOf: published.map(pageOf) };
}

/** All programmes stand on one page, so their texts are told here. */
function programmeFacts(programme: FundingEntry): EntryFacts {
  const { provider, supports, eligibility, amount = '', deadline = '', states } = programme.data;
  const words = [provider, supports, eligibility, amount, deadline].join(' ');
  return {
    ...factsOf(programme),
    places: states === 'bundesweit' ? [] : states,
    text: withoutNotes(words),
  };
}

/** What the search is told of the published entries: modules first, then what examples, knowledge and money there is. */
export function collectSearchFacts(catalogue: Catalogue): SearchFacts {
  const examples = [...catalogue.caseStudies.values(), ...catalogue.projects.values()];
  return {
    entries: [
      ...[...catalogue.modules.values()].map((module) => moduleFacts(catalogue, module)),
      ...examples.map((entry) => exampleFacts(catalogue, entry)),
      ...[...catalogue.articles.values()].map(factsOf),
      ...[...catalogue.funding.values()].map(programmeFacts),
    ],
    concerns: Object.fromEntries([...catalogue.concerns.values()].map(({ id, data }) => [id, data.label])),
  };
}
