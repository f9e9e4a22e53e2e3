import { revealInvisible } from '../../domain/language/reveal-invisible.ts';
import { text } from '../../i18n/moderation-texts.ts';

interface Props {
  readonly words: string;
  /** Within a line, such as a name; otherwise a block that keeps its line breaks. */
  readonly inline?: boolean;
}

/**
 * What a visitor wrote, as text and nothing else. Its direction is its own and ends with it; characters that turn the
 * direction or cannot be seen are shown as marks instead of taking effect.
 */
export function ForeignText({ words, inline = false }: Props) {
  const pieces = revealInvisible(words).map((piece, index) =>
    piece.kind === 'text' ? (
      piece.value
    ) : (
      <span key={index} className="foreign__mark" dir="ltr">
        {text(`comment.${piece.kind}`, { code: piece.value })}
      </span>
    ),
  );
  return inline ? (
    <bdi dir="auto" className="foreign">
      {pieces}
    </bdi>
  ) : (
    <p dir="auto" className="foreign foreign--block">
      {pieces}
    </p>
  );
}
