import type {
  ComparedDimension,
  ComparedModule,
  RatingsByDimension,
} from '../../domain/comparison/comparison.ts';
import type { DimensionKey } from '../../domain/dimensions.ts';
import type { PlanSums } from '../../domain/plan/plan-sums.ts';
import type { TableOrigin } from '../../i18n/table-words.ts';
import type { PaperPicture } from '../model/paper.ts';

/** What a paper needs of a module; the record that is given away has it all. */
export interface DecidedModule extends Omit<
  ComparedModule,
  'effort' | 'ratings' | 'pitfalls' | 'financing' | 'places'
> {
  /** Address of the module's page, from the root of the site. */
  readonly address: string;
  readonly summary: string;
  readonly effort: Readonly<Record<DimensionKey, ComparedDimension & { readonly words: string }>>;
  readonly ratings: { readonly raters: number; readonly dimensions: RatingsByDimension } | null;
  readonly steps: readonly {
    readonly title: string;
    readonly actor?: string | undefined;
    /** Weeks it takes, shortest and longest. */
    readonly weeks?: readonly [number, number] | undefined;
    /** True for what goes on as long as the offer runs. */
    readonly recurring: boolean;
  }[];
  readonly pitfalls: readonly {
    readonly symptom: string;
    readonly earlySign: string;
    readonly countermeasure: string;
  }[];
  readonly financing: readonly {
    readonly text: string;
    readonly programme?: { readonly title: string } | undefined;
  }[];
  readonly places: readonly { readonly title: string; readonly place: string }[];
  /** By what one sees whether it works. */
  readonly indicators: readonly Readonly<Record<'name' | 'counting' | 'baseline' | 'when', string>>[];
  readonly afterFunding?: string | undefined;
  readonly gaps: readonly string[];
  readonly checked: string;
}

/** The plan the modules belong to: they go together, and are not alternatives. */
export interface DecidedPlan {
  /** Empty where the planner gave none. */
  readonly title: string;
  /** In the order of the plan, with the label of the phase, which is empty for what is in none. */
  readonly items: readonly { readonly title: string; readonly phase: string; readonly remark: string }[];
  /** What clashes, in sentences. */
  readonly clashes: readonly string[];
  readonly sums: PlanSums;
  /** Whether the planner wants the remarks in the paper. */
  readonly withRemarks: boolean;
}

/** What a paper is made from. */
export interface DecisionParts {
  /** For whom: a council (Ratsvorlage) or a board (Vorstandsvorlage). */
  readonly kind: 'council' | 'board';
  /** At least one. */
  readonly modules: readonly DecidedModule[];
  readonly origin: TableOrigin;
  /** Left out where the modules are compared and alternatives. */
  readonly plan?: DecidedPlan | undefined;
  /** The effort profile of up to four modules as drawn by the browser. */
  readonly picture?: PaperPicture | undefined;
}
