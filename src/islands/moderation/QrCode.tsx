import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useMemo } from 'react';

/** Light modules around a code, without which readers do not find it (ISO/IEC 18004, 5.3.8). */
const quiet = 4;

interface Props {
  /** What the code says. */
  readonly content: string;
  readonly label: string;
}

/** A QR code, made and drawn in this page: what it says is told to nobody. Always dark on light, as readers want it. */
export default function QrCode({ content, label }: Props) {
  const { path, size } = useMemo(() => {
    const code = generate(content);
    return { path: toSvgPath(code), size: code.size };
  }, [content]);
  const side = size + 2 * quiet;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
