import type {
  ArticleEntry,
  CaseStudyEntry,
  Catalogue,
  DownloadEntry,
  FundingEntry,
  ModuleEntry,
  ProjectEntry,
} from './catalogue.ts';

/** Everything that points to a module or is pointed to by it, each entry once. */
export interface ModuleRelations {
  readonly caseStudies: readonly CaseStudyEntry[];
  readonly projects: readonly ProjectEntry[];
  readonly articles: readonly ArticleEntry[];
  readonly funding: readonly FundingEntry[];
  readonly downloads: readonly DownloadEntry[];
  /** Related modules with the reason, first those named by the module, then those that name it. */
  readonly related: readonly {
    readonly module: ModuleEntry;
    readonly reason: string;
    readonly path: string;
  }[];
}

/** What cites a case study or project: modules and articles. */
export interface Citations {
  readonly modules: readonly ModuleEntry[];
  readonly articles: readonly ArticleEntry[];
}

/** Relations in both directions, computed in one pass over the catalogue. */
export interface Relations {
  readonly ofModule: (id: string) => ModuleRelations;
  readonly ofCaseStudy: (id: string) => Citations;
  readonly ofProject: (id: string) => Citations;
}

/** Collects values under keys, each value once, in the order of arrival. */
class Links<Value> {
  readonly #sets = new Map<string, Set<Value>>();

  add(key: string, value: Value): void {
    const set = this.#sets.get(key);
    if (set) set.add(value);
    else this.#sets.set(key, new Set([value]));
  }

  of(key: string): Value[] {
    return [...(this.#sets.get(key) ?? [])];
  }
}

/** Entries of a map for references, leaving out those that are not published. */
function resolve<Entry>(entries: ReadonlyMap<string, Entry>, references: readonly { id: string }[]): Entry[] {
  return references.flatMap((reference) => entries.get(reference.id) ?? []);
}

/** Computes all relations of a catalogue, in time proportional to the number of references. */
export function relate(catalogue: Catalogue): Relations {
  const casesOfModule = new Links<CaseStudyEntry>();
  const projectsOfModule = new Links<ProjectEntry>();
  const articlesOfModule = new Links<ArticleEntry>();
  const fundingOfModule = new Links<FundingEntry>();
  const namedBy = new Links<ModuleEntry>();
  const modulesOfCase = new Links<ModuleEntry>();
  const modulesOfProject = new Links<ModuleEntry>();
  const articlesOfCase = new Links<ArticleEntry>();

  for (const module of catalogue.modules.values()) {
    for (const study of resolve(catalogue.caseStudies, module.data.caseStudies)) {
      casesOfModule.add(module.id, study);
      modulesOfCase.add(study.id, module);
    }
    for (const project of resolve(catalogue.projects, module.data.projects)) {
      projectsOfModule.add(module.id, project);
      modulesOfProject.add(project.id, module);
    }
    const programmes = module.data.financing.flatMap((item) => item.funding ?? []);
    for (const programme of resolve(catalogue.funding, programmes)) fundingOfModule.add(module.id, programme);
    for (const item of module.data.related) namedBy.add(item.module.id, module);
  }
  for (const study of catalogue.caseStudies.values()) {
    for (const use of study.data.modules) {
      casesOfModule.add(use.module.id, study);
      for (const module of resolve(catalogue.modules, [use.module])) modulesOfCase.add(study.id, module);
    }
  }
  for (const project of catalogue.projects.values()) {
    for (const use of project.data.modules) {
      projectsOfModule.add(use.module.id, project);
      for (const module of resolve(catalogue.modules, [use.module])) modulesOfProject.add(project.id, module);
    }
  }
  for (const article of catalogue.articles.values()) {
    for (const reference of article.data.modules) articlesOfModule.add(reference.id, article);
    for (const reference of article.data.caseStudies) articlesOfCase.add(reference.id, article);
  }
  for (const programme of catalogue.funding.values()) {
    for (const reference of programme.data.modules) fundingOfModule.add(reference.id, programme);
  }

  return {
    ofModule: (id) => {
      const module = catalogue.modules.get(id);
      const named = (module?.data.related ?? []).flatMap((item, index) =>
        resolve(catalogue.modules, [item.module]).map((target) => ({
          module: target,
          reason: item.reason,
          path: `related-${index}-reason`,
        })),
      );
      const already = new Set(named.map((item) => item.module.id));
      const back = namedBy
        .of(id)
        .filter((other) => !already.has(other.id))
        .map((other) => ({ module: other, reason: '', path: '' }));
      return {
        caseStudies: casesOfModule.of(id),
        projects: projectsOfModule.of(id),
        articles: articlesOfModule.of(id),
        funding: fundingOfModule.of(id),
        downloads: resolve(catalogue.downloads, module?.data.downloads ?? []),
        related: [...named, ...back],
      };
    },
    ofCaseStudy: (id) => ({ modules: modulesOfCase.of(id), articles: articlesOfCase.of(id) }),
    ofProject: (id) => ({ modules: modulesOfProject.of(id), articles: [] }),
  };
}

const known = new WeakMap<Catalogue, Relations>();

/** The relations of a catalogue, computed once. */
export function relationsOf(catalogue: Catalogue): Relations {
  const before = known.get(catalogue);
  if (before) return before;
  const relations = relate(catalogue);
  known.set(catalogue, relations);
  return relations;
}
