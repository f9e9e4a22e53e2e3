import { type MdastPluginDefinition, defineMdastPlugin } from 'satteri';

/**
 * Leads links in the text of an entry to pages of the site (`/module/mieterbeirat/`) to where the site lies. Authors write
 * addresses as if it lay at the root of its host.
 *
 * @param path below which the site lies: empty at the root, else such as `/katalog`
 */
export function pageLinksPlugin(path: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'page-links',
    link(node, context) {
      if (path !== '' && /^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', `${path}${node.url}`);
    },
  });
}
