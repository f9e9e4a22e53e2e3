import type { FrameSection } from './frame-texts.ts';

/** A frame section with all values filled in. */
export function fillFrame(
  sections: readonly FrameSection[],
  values: Readonly<Record<string, string>>,
): FrameSection[] {
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (typeof block === 'string' ? fill(block) : block.map(fill))),
  }));
}
