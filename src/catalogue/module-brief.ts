import { type PlacedStep, type StepCourse, stepCourse } from '../domain/content/step-course.ts';
import type { DocumentedFigure } from '../domain/figures/documented-figure.ts';
import type { SizeClass } from '../domain/geography/size-classes.ts';
import { sizeClassOf, sizeClasses } from '../domain/geography/size-classes.ts';
import { nearestInSize } from '../domain/geography/nearest-in-size.ts';
import { firstSentences } from '../domain/language/first-sentences.ts';
import { type Catalogue, type ModuleEntry, entryOf, pageOf } from './catalogue.ts';
import { figuresOfModule } from './records/entry-figures.ts';
import { relationsOf } from './relations.ts';

/** How many places stand beside each size class. */
const placesShown = 3;

/** Words of each text at most, unless its first sentence is longer. */
const wordsShown = 12;

/** A place with its size, and the size classes for which it is among the nearest. */
export interface BriefPlace {
  readonly href: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly nearFor: readonly SizeClass[];
}

/** What a reader needs to decide, in at most 250 words. Texts carry their source notes. */
export interface ModuleBrief {
  readonly targetGroups: readonly string[];
  readonly notWhen: string | undefined;
  readonly course: StepCourse;
  readonly steps: readonly (PlacedStep & { readonly step: ModuleEntry['data']['steps'][number] })[];
  readonly cost: DocumentedFigure | undefined;
  readonly risk: { readonly symptom: string; readonly countermeasure: string } | undefined;
  readonly proof: { readonly level: Proof['level']; readonly reason: string } | undefined;
  readonly afterFunding: string | undefined;
  readonly places: readonly BriefPlace[];
  /** How many places of each class used the module, from the smallest class. */
  readonly counts: readonly { readonly key: SizeClass; readonly count: number }[];
}

type Proof = NonNullable<ModuleEntry['data']['proof']>;

/**
 * The one documented cost in euros that stands for a module: what running it took, else what building it took; of one offer at
 * one place and actually spent where there is such a figure, else the newest.
 */
export function tellingCost<Figure extends DocumentedFigure>(figures: readonly Figure[]): Figure | undefined {
  const rank = (figure: Figure) => [
    figure.kind === 'cost' ? 0 : 1,
    figure.scope === 'one-site' ? 0 : 1,
    figure.entry.modules,
    figure.status === 'actual' ? 0 : 1,
    figure.year === 'unknown' ? 1 : 1 - figure.year / 10_000,
  ];
  return figures
    .filter(({ kind, unit }) => unit === 'euros' && (kind === 'cost' || kind === 'investment'))
    .map((figure) => ({ figure, rank: rank(figure) }))
    .sort((a, b) => a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find((by) => by !== 0) ?? 0)[0]
    ?.figure;
}

/** Places with an entry of their own that used a module, each place once. */
function placesOf(catalogue: Catalogue, module: ModuleEntry) {
  const { caseStudies, projects } = relationsOf(catalogue).ofModule(module.id);
  const places = [...caseStudies, ...projects].flatMap((entry) => {
    const { place: name, population } = entry.data;
    return population ? [{ href: pageOf(entry), name, inhabitants: population.count }] : [];
  });
  return [...new Map(places.toReversed().map((place) => [place.name, place])).values()].toReversed();
}

/** What stands at the top of a module page. */
export function moduleBrief(catalogue: Catalogue, module: ModuleEntry): ModuleBrief {
  const { targetGroups, notWhen, steps, pitfalls, proof, afterFunding } = module.data;
  const course = stepCourse(steps);
  const places = placesOf(catalogue, module);
  const classes = places.map(({ inhabitants }) => sizeClassOf(inhabitants));
  const short = (prose: string | undefined, limit: number) => prose && firstSentences(prose, limit);
  const [pitfall] = pitfalls;
  return {
    targetGroups: targetGroups.map(({ group }) => entryOf(catalogue.targetGroups, group).data.label),
    notWhen: short(notWhen[0], wordsShown),
    course,
    steps: course.steps.flatMap((placed, index) => {
      const step = steps[index];
      return step ? [{ ...placed, step }] : [];
    }),
    cost: tellingCost(figuresOfModule(catalogue, module)),
    risk: pitfall && {
      symptom: pitfall.symptom,
      countermeasure: firstSentences(pitfall.countermeasure, wordsShown),
    },
    proof: proof && { level: proof.level, reason: firstSentences(proof.reason, wordsShown) },
    afterFunding: short(afterFunding, wordsShown),
    places: nearestInSize(places, placesShown).map(({ place, nearFor }) => ({ ...place, nearFor })),
    counts: sizeClasses.map(({ key }) => ({ key, count: classes.filter((one) => one === key).length })),
  };
}
