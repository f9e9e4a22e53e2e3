import { text } from '../../../i18n/intake-texts.ts';
import { momentText } from '../../../i18n/moderation-texts.ts';
import type { Oddity } from '../../../schemas/wire/held-gifts.ts';
import { useDesk } from '../desk-tools.ts';
import { viewAddress } from '../desk-view.ts';
import { useLoaded } from '../use-loaded.ts';
import { odditiesCall } from './intake-calls.ts';

function OddityLine({ one }: { readonly one: Oddity }) {
  const { titleOf } = useDesk();
  if (one.what === 'late-release') return <>{text('odd.late', { time: momentText(one.since) })}</>;
  const { kind, module, count, of } = one;
  return (
    <>
      {text(`odd.${kind}`, { module: titleOf(module), count, of })}{' '}
      <a href={viewAddress({ name: 'einschaetzungen', query: { module } })}>{text('odd.look')}</a>
    </>
  );
}

/** What a person should look at, though nothing is held for it. Nothing where all is as usual. */
export function Oddities() {
  const { value } = useLoaded(odditiesCall);
  if (value === undefined || value.oddities.length === 0) return null;
  return (
    <section className="queue-groups" aria-labelledby="auffaellig">
      <h3 id="auffaellig">{text('odd.title')}</h3>
      <ul>
        {value.oddities.map((one) => (
          <li key={one.what === 'late-release' ? one.what : `${one.kind} ${one.module}`}>
            <OddityLine one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
