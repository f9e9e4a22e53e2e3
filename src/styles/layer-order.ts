import { readFileSync } from 'node:fs';
import type { AcceptedPlugin } from 'postcss';

const order = readFileSync(new URL('layers.css', import.meta.url), 'utf8').trim();

/**
 * Lets every style sheet begin with the order of the cascade layers. Pages load several, and the one that comes first
 * decides: without this, a reset could win over a component.
 */
export const layerOrder: AcceptedPlugin = {
  postcssPlugin: 'layer-order',
  Once: (root) => {
    root.prepend(order);
  },
};
