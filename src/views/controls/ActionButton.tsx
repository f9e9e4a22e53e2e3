import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** The one action the place is about. */
  readonly main?: boolean;
}

/** A button in the look of the site. It does not send a form unless told to. */
export function ActionButton({ main = false, children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`kern-btn kern-btn--${main ? 'primary' : 'secondary'}`}>
      <span className="kern-label">{children}</span>
    </button>
  );
}
