import type { ComparisonRequest } from '../../domain/comparison/comparison-address.ts';
import { comparedAtLeast } from '../../domain/comparison/comparison.ts';
import type { RatingsOverview } from '../../schemas/wire/rating-summary.ts';
import type { ShownModule } from './load-compared.ts';

/** What the page of the comparison knows. Every step gives a new state; what is seen follows from it alone. */
export interface ComparisonState {
  /** What the address asks for. */
  readonly request: ComparisonRequest;
  /** What came of each module that was asked for; those still on their way are not in it. */
  readonly loaded: ReadonlyMap<string, ShownModule | 'failed'>;
  /** Ratings as they are now, by module; undefined until the endpoint has answered. */
  readonly live: RatingsOverview['modules'] | undefined;
}

/** What is to be seen. */
export type ComparisonSight =
  /** Too few modules are chosen for a comparison. */
  | { readonly kind: 'start' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly slugs: readonly string[] }
  | { readonly kind: 'shown'; readonly modules: readonly ShownModule[]; readonly live: boolean };

/** The state before anything has been loaded. */
export function startState(request: ComparisonRequest): ComparisonState {
  return { request, loaded: new Map(), live: undefined };
}

/** The address asks for something, the first time or again: what failed before is tried anew. */
export function ask(state: ComparisonState, request: ComparisonRequest): ComparisonState {
  return {
    ...state,
    request,
    loaded: new Map([...state.loaded].filter(([, module]) => module !== 'failed')),
  };
}

/** A module has come, or has failed to. */
export function arrive(
  state: ComparisonState,
  slug: string,
  module: ShownModule | 'failed',
): ComparisonState {
  return { ...state, loaded: new Map([...state.loaded, [slug, module]]) };
}

/** Ratings as they are now have come. */
export function rate(state: ComparisonState, live: RatingsOverview['modules']): ComparisonState {
  return { ...state, live };
}

/** Slugs of the modules that are still to be loaded; none while there are too few to compare. */
export function missingModules({ request, loaded }: ComparisonState): string[] {
  if (request.chosen.length < comparedAtLeast) return [];
  return request.chosen.filter((slug) => !loaded.has(slug));
}

/** What is to be seen of a state. Nothing is shown in part: all modules, or why not. */
export function sightOf({ request, loaded, live }: ComparisonState): ComparisonSight {
  const { chosen } = request;
  if (chosen.length < comparedAtLeast) return { kind: 'start' };
  const failed = chosen.filter((slug) => loaded.get(slug) === 'failed');
  if (failed.length > 0) return { kind: 'failed', slugs: failed };
  const modules = chosen.flatMap((slug) => {
    const module = loaded.get(slug);
    if (module === undefined || module === 'failed') return [];
    return [live === undefined ? module : { ...module, ratings: live[slug]?.dimensions ?? {} }];
  });
  if (modules.length < chosen.length) return { kind: 'loading' };
  return { kind: 'shown', modules, live: live !== undefined };
}
