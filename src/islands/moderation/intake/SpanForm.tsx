import { useState, type SubmitEvent } from 'react';
import { giftKinds, type GiftKind } from '../../../domain/ratings/gift-kinds.ts';
import { text } from '../../../i18n/intake-texts.ts';
import { ActionButton } from '../../../views/controls/ActionButton.tsx';
import { Choice, TextField } from '../Field.tsx';
import type { Span } from './ModuleIntake.tsx';

/** Asks which days are taken out, whatever network it came from. */
export function SpanForm({ onSpan }: { readonly onSpan: (span: Span) => void }) {
  const [kind, setKind] = useState<GiftKind>('rating');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const problem =
    from === '' || to === '' ? text('span.missing') : from > to ? text('span.wrong') : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === undefined) onSpan({ kind, from, to });
  };
  return (
    <section aria-labelledby="mehrere-tage">
      <h4 id="mehrere-tage">{text('span.title')}</h4>
      <p className="small">{text('span.intro')}</p>
      <form className="desk-search" onSubmit={submit}>
        <Choice
          label={text('span.kind')}
          value={kind}
          onChange={(event) => setKind(giftKinds.find((one) => one === event.target.value) ?? kind)}
        >
          {giftKinds.map((one) => (
            <option key={one} value={one}>
              {text(`module.kind.${one}`)}
            </option>
          ))}
        </Choice>
        <TextField
          label={text('span.from')}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={text('span.to')}
          type="date"
          value={to}
          problem={tried ? problem : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
        <ActionButton type="submit">{text('span.submit')}</ActionButton>
      </form>
    </section>
  );
}
