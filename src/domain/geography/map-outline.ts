/**
 * A path of relative lines (`m` and `z` only, as the package's drawing has them) on a grid of whole units: points that
 * fall together are left out. That gives the hard edges of a plan and a third of the bytes. Neighbours keep sharing
 * their border, for every point is rounded in the same way wherever it occurs.
 *
 * Throws a RangeError for paths with other commands.
 */
export function coarseOutline(path: string): string {
  const words = path.match(/[a-z]|-?\d+(?:\.\d+)?(?:e-?\d+)?/gi) ?? [];
  const rings: { x: number; y: number }[][] = [];
  let ring: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === 'm') {
      // A new ring begins where the last one did: `z` goes back to its first point.
      x = ring[0]?.x ?? 0;
      y = ring[0]?.y ?? 0;
      ring = [];
      rings.push(ring);
    } else if (word !== 'z') {
      const across = Number(word);
      const down = Number(words[index + 1]);
      if (Number.isNaN(across) || Number.isNaN(down))
        throw new RangeError(`unknown command in path: ${word}`);
      index += 1;
      x += across;
      y += down;
      ring.push({ x, y });
    }
  }
  return rings.map(drawRing).join('');
}

function drawRing(ring: readonly { x: number; y: number }[]): string {
  const points: { x: number; y: number }[] = [];
  for (const point of ring) {
    const next = { x: Math.round(point.x), y: Math.round(point.y) };
    const last = points.at(-1);
    if (last?.x !== next.x || last.y !== next.y) points.push(next);
  }
  // An island smaller than the grid would be a dot without area.
  if (points.length < 4) return '';
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}l`;
      const down = point.y - before.y;
      const gap = index > 1 && point.x - before.x >= 0 ? ' ' : '';
      return `${gap}${point.x - before.x}${down < 0 ? '' : ' '}${down}`;
    })
    .join('')
    .concat('z');
}
