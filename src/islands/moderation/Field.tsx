import { useId, type ComponentProps, type ReactNode } from 'react';

interface Naming {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered. */
  readonly problem?: string | undefined;
}

function describe(id: string, { hint, problem }: Naming): string | undefined {
  const parts = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`];
  const all = parts.filter(Boolean).join(' ');
  return all === '' ? undefined : all;
}

function Frame({
  id,
  label,
  hint,
  problem,
  children,
}: Naming & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="widget-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {problem !== undefined && (
        <span className="field__problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}

/** A line to type in, with its name above and what is wrong below. */
export function TextField({ label, hint, problem, ...rest }: Naming & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <input
        {...rest}
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={describe(id, { label, hint, problem })}
      />
    </Frame>
  );
}

/** Room for several lines. */
export function TextArea({ label, hint, problem, ...rest }: Naming & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <textarea
        {...rest}
        id={id}
        rows={4}
        aria-invalid={problem !== undefined}
        aria-describedby={describe(id, { label, hint, problem })}
      />
    </Frame>
  );
}

/** A choice of one from a list. */
export function Choice({ label, hint, problem, ...rest }: Naming & ComponentProps<'select'>) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <select
        {...rest}
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={describe(id, { label, hint, problem })}
      />
    </Frame>
  );
}
