/** The views of the desk, by the word that names them in the address. */
export const viewNames = [
  'warteschlange',
  'meldungen',
  'widersprueche',
  'einschaetzungen',
  'suche',
  'module',
  'listen',
  'team',
  'protokoll',
  'betrieb',
] as const;
export type ViewName = (typeof viewNames)[number];

/** What the desk shows: a view, the entry opened in it, and what is searched for. */
export interface DeskView {
  readonly name: ViewName;
  /** Id of what is open: a comment, a report, a group of ratings. */
  readonly item: string | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads `#suche/<id>?text=…`; anything unknown is the queue. */
export function readView(hash: string): DeskView {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [name = '', item = ''] = path.split('/');
  return {
    name: viewNames.find((known) => known === name) ?? 'warteschlange',
    item: /^[\w.:-]+$/.test(item) ? item : undefined,
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a view, the other way round. Empty values of the query are left out. */
export function viewAddress({ name, item, query = {} }: Partial<DeskView> & Pick<DeskView, 'name'>): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return `#${name}${item === undefined ? '' : `/${item}`}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}

/** The token of an invitation link, undefined when the address is none. */
export function readInvitation(hash: string): string | undefined {
  return /^#einladung=([\w-]{43})$/.exec(hash)?.[1];
}
