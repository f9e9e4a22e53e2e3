import jsQR from 'jsqr';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import QrCode from '../../src/islands/moderation/QrCode.tsx';

const scale = 6;

/** Draws the picture as a browser would, `scale` pixels a module: a white ground, and the squares of its path in black. */
function draw(markup: string): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const [, from = '0', size = '0'] = /viewBox="(-?\d+) -?\d+ (\d+)/.exec(markup) ?? [];
  const side = Number(size) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = /<path d="([^"]+)"/.exec(markup)?.[1] ?? '';
  const fill = (x: number, y: number) => {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < scale; column++) {
        const at = (((y - Number(from)) * scale + row) * side + (x - Number(from)) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  };
  const inside = insideOf(path);
  const modules = Number(size) + 2 * Number(from);
  for (let y = 0; y < modules; y++)
    for (let x = 0; x < modules; x++) if (inside(x + 0.5, y + 0.5)) fill(x, y);
  return { pixels, side };
}

/** Whether a point lies in a path of straight lines, by the non-zero rule of SVG. */
function insideOf(path: string): (x: number, y: number) => boolean {
  const edges: [number, number, number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const goTo = (toX: number, toY: number) => {
    edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVZmlhvz])([^MLHVZmlhvz]*)/g)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const isRelative = command === command.toLowerCase();
    const [a = 0, b = 0] = numbers;
    switch (command.toUpperCase()) {
      case 'M':
        [x, y] = isRelative ? [x + a, y + b] : [a, b];
        [startX, startY] = [x, y];
        break;
      case 'L':
        for (let at = 0; at < numbers.length; at += 2)
          goTo((numbers[at] ?? 0) + (isRelative ? x : 0), (numbers[at + 1] ?? 0) + (isRelative ? y : 0));
        break;
      case 'H':
        goTo(isRelative ? x + a : a, y);
        break;
      case 'V':
        goTo(x, isRelative ? y + a : a);
        break;
      default:
        goTo(startX, startY);
    }
  }
  return (px, py) => {
    let winding = 0;
    for (const [x1, y1, x2, y2] of edges) {
      if (x1 !== x2 || x1 < px) continue;
      if (y1 <= py && y2 > py) winding++;
      if (y2 <= py && y1 > py) winding--;
    }
    return winding !== 0;
  };
}

describe('the picture of a one-time key', () => {
  test.each([
    'otpauth://totp/Quartiersbaukasten:ada%40example.org?issuer=Quartiersbaukasten&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    'otpauth://totp/M%C3%B6lln%20%26%20S%C3%B6hne:x%40y.example?secret=GEZDGNBVGY3TQOJQ',
  ])('is read by a reader of such codes as %s', (content) => {
    const { pixels, side } = draw(
      renderToStaticMarkup(createElement(QrCode, { content, label: 'Schlüssel' })),
    );
    expect(jsQR(pixels, side, side)?.data).toBe(content);
  });
});
