// The import makes the processor's document data (`data.astro`) known to the type checker.
import type {} from '@astrojs/markdown-satteri';
import { type MdastPluginDefinition, type PluginFactoryContext, defineMdastPlugin } from 'satteri';
import { bodyPlace, noteAnchor, sourceAnchor } from '../../domain/language/note-anchors.ts';
import { editorialNote, splitNotes } from '../../domain/language/source-notes.ts';

/** The ids of the sources in a frontmatter, in order; their places number the notes. */
function sourceIds(frontmatter: Record<string, unknown> | undefined): string[] {
  const sources = frontmatter?.['sources'];
  if (!Array.isArray(sources)) return [];
  return sources.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '',
  );
}

/**
 * Turns `[^id]` in the text of an entry into a link to the numbered source below. The number is the place of the
 * source in the frontmatter, so that notes in the text and in the structured sections count alike. The frontmatter is
 * then emptied: pages read it from the data store, and a copy in every compiled text would only make the build slower.
 */
export function noteLinksPlugin({ data }: PluginFactoryContext): MdastPluginDefinition {
  let occurrences = 0;
  const ids = sourceIds(data.astro?.frontmatter);
  if (data.astro) data.astro.frontmatter = {};
  return defineMdastPlugin({
    name: 'note-links',
    text(node, context) {
      if (!node.value.includes('[^')) return;
      context.replaceNode(
        node,
        splitNotes(node.value).map((part) => {
          if (part.kind === 'text') return { type: 'text', value: part.text };
          occurrences += 1;
          const label = part.id === editorialNote ? 'R' : String(ids.indexOf(part.id) + 1);
          return {
            type: 'link',
            url: `#${sourceAnchor(part.id)}`,
            data: {
              hProperties: {
                className: 'note',
                id: noteAnchor(bodyPlace, occurrences),
                role: 'doc-noteref',
                ariaLabel: label === 'R' ? 'Urteil der Redaktion' : `Quelle ${label}`,
              },
            },
            children: [{ type: 'text', value: label }],
          };
        }),
      );
    },
  });
}
