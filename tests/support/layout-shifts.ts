/** To be run in a page before its own scripts: notes what moves in it without anybody having done anything. */
export function noteShifts(): void {
  const noted: string[] = [];
  Object.assign(window, { notedShifts: noted });
  const nameOf = (node: unknown) =>
    node instanceof Element ? `${node.localName}.${node.className}` : node instanceof Text ? node.data : '';
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: unknown = Reflect.get(entry, 'sources');
      const moved = Array.isArray(sources)
        ? sources.map((one: unknown) =>
            typeof one === 'object' && one !== null ? nameOf(Reflect.get(one, 'node')) : '',
          )
        : [];
      noted.push(`${String(Reflect.get(entry, 'value'))}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** To be run in the same page later: how far the page moved each time, and what moved in it. */
export function shiftsNoted(): unknown {
  return Reflect.get(window, 'notedShifts');
}
