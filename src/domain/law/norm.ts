import { type LawName, isLawName, laws } from './laws.ts';

/** A norm taken apart: "§ 569 Abs. 3 Nr. 2 BGB" is section "569" of the BGB. */
export interface Norm {
  readonly text: string;
  readonly law: LawName;
  /** Number of the section or article, with its letter: "569", "45a". */
  readonly section: string;
}

const pattern = /^(?:§|Art\.) (\d+[a-z]?)(?: (?:Abs|Nr|Satz|Buchst|S)\.? [\da-z]+)* (.+)$/;

/**
 * Takes a norm apart. Undefined for anything but one section or article of a known law, so that every norm can be
 * linked and put in order.
 */
export function parseNorm(text: string): Norm | undefined {
  const [, section, law] = pattern.exec(text) ?? [];
  return section !== undefined && law !== undefined && isLawName(law) ? { text, law, section } : undefined;
}

/** The official address at which a norm can be read. */
export function normAddress({ law, section }: Norm): string {
  const { address, sections } = laws[law];
  return sections ? `${address}__${section}.html` : address;
}

/** Order of norms: by law, then by section, then by the finer parts as they are written. */
export function compareNorms(a: Norm, b: Norm): number {
  return (
    a.law.localeCompare(b.law, 'de') ||
    Number.parseInt(a.section, 10) - Number.parseInt(b.section, 10) ||
    a.section.localeCompare(b.section, 'de') ||
    a.text.localeCompare(b.text, 'de', { numeric: true })
  );
}
