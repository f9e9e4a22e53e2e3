import type { FigureSource } from '../../domain/figures/documented-figure.ts';
import { sourceText } from '../../i18n/figure-text.ts';
import type { DecidedModule } from './decision-parts.ts';

/** What makes two entries the same source. */
function keyOf({ publisher, title, url }: FigureSource): string {
  return [publisher, title, url ?? ''].join('\n');
}

/** Sources with numbers in the order of the figures that name them: each stands once, however often it is named. */
export class NumberedSources {
  readonly #numbers = new Map<string, number>();
  readonly #lines: string[] = [];

  constructor(figures: readonly DecidedModule['figures'][number][]) {
    for (const source of figures.flatMap(({ sources }) => sources)) {
      const key = keyOf(source);
      if (this.#numbers.has(key)) continue;
      this.#lines.push(sourceText(source));
      this.#numbers.set(key, this.#lines.length);
    }
  }

  /** The numbers under which sources are listed: "3, 7". */
  numbersOf(sources: readonly FigureSource[]): string {
    return sources.flatMap((source) => this.#numbers.get(keyOf(source)) ?? []).join(', ');
  }

  /** All sources in the order of their numbers, which begin at 1. */
  lines(): readonly string[] {
    return this.#lines;
  }
}
