import type { DocumentedFigure } from '../domain/figures/documented-figure.ts';
import { type MapPoint, project } from '../domain/geography/map-projection.ts';
import { firstSentences } from '../domain/language/first-sentences.ts';
import type { CaseStudyEntry, Catalogue, ProjectEntry } from './catalogue.ts';
import { figuresOfEntry } from './records/entry-figures.ts';
import { relationsOf } from './relations.ts';

/** Words of each text at most, unless its first sentence is longer. */
const wordsShown = 28;

/** The figure that says most of what came of a case: a result, else how many were reached; counted before planned. */
function tellingNumber(figures: readonly DocumentedFigure[]): DocumentedFigure | undefined {
  const of = (kind: DocumentedFigure['kind']) =>
    figures.find((figure) => figure.kind === kind && figure.status === 'actual');
  return of('result') ?? of('reach');
}

/** Places of other cases and projects that used a module. */
function otherPlaces(catalogue: Catalogue, module: string, here: MapPoint): MapPoint[] {
  const { caseStudies, projects } = relationsOf(catalogue).ofModule(module);
  return [...caseStudies, ...projects]
    .map(({ data }) => project(data.coordinates))
    .filter(({ x, y }) => x !== here.x || y !== here.y);
}

/** What stands on the first screen of a case or project besides its title. */
export function caseBrief(catalogue: Catalogue, entry: CaseStudyEntry | ProjectEntry) {
  const { place, state, population, period, status, coordinates, outcome, notWorked, modules } = entry.data;
  const took = entry.collection === 'caseStudies' ? entry.data.effort[0] : entry.data.funding.at(0)?.text;
  const at = project(coordinates);
  const [first] = modules;
  const module = first && catalogue.modules.get(first.module.id);
  const short = (prose: string | undefined) =>
    prose === undefined ? undefined : firstSentences(prose, wordsShown);
  return {
    place,
    state,
    population,
    period,
    status,
    took: short(took),
    came: short(outcome[0]),
    failed: short(notWorked[0]),
    number: tellingNumber(figuresOfEntry(entry)),
    at,
    others: module ? otherPlaces(catalogue, module.id, at) : [],
    module: module?.data.title,
  };
}
