import { useState } from 'react';
import { germanDate } from '../../../i18n/german-date.ts';
import { plural, text } from '../../../i18n/intake-texts.ts';
import type { HeldDecision, HeldGroup } from '../../../schemas/wire/held-gifts.ts';
import { ActionButton } from '../../../views/controls/ActionButton.tsx';
import { useDesk } from '../desk-tools.ts';
import { viewAddress } from '../desk-view.ts';
import { routeToModule } from '../route-to-module.ts';
import { HeldTrack } from './HeldPicture.tsx';
import { patternText, profileLines, rolesText, usesText, whyText } from './held-words.ts';
import { decideHeldCall } from './intake-calls.ts';
import { WhyDialog } from '../WhyDialog.tsx';

interface Props {
  readonly group: HeldGroup;
  /** The group has been decided on, by oneself or by somebody else. */
  readonly onDecided: () => void;
}

/** What was given: six rows as in the profile of a module, or the marks of use. */
function Given({ group }: { readonly group: HeldGroup }) {
  if (group.kind === 'use') return <p>{usesText(group)}</p>;
  return (
    <>
      <dl className="held-given">
        {profileLines(group).map(({ name, counts, given }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {counts !== undefined && <HeldTrack counts={counts} />}
              <span>{given}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="held-given__roles">
        <b>{text('held.roles')}:</b> {rolesText(group)}
      </p>
      <p className="context__label">{text('held.pictureLegend')}</p>
    </>
  );
}

/** One group that is held: why, what was given, and whether it shall count. */
export function HeldPane({ group, onDecided }: Props) {
  const { act, say, recount, titleOf } = useDesk();
  const [asking, setAsking] = useState<HeldDecision['decision']>();
  const module = titleOf(group.module);
  const what = plural(`intake.${group.kind}`, group.count);
  const decide = async (decision: HeldDecision['decision'], reason: string) => {
    const result = await act(decideHeldCall(group.id, { decision, reason }));
    const isLate = !result.ok && result.failure.code === 'decided-already';
    if (!result.ok && !isLate) return result.failure;
    say(isLate ? text('held.late') : text(`held.done.${decision}`, { what, module }));
    recount();
    onDecided();
    return isLate ? 'late' : 'done';
  };
  return (
    <article className="reading" aria-labelledby="gelesen">
      <h3 id="gelesen">
        <a href={routeToModule(group.module)}>{module}</a>
      </h3>
      <p className="comment-meta">
        <b>{plural(`intake.${group.kind}`, group.count)}</b>
        <time dateTime={group.day}>{germanDate(group.day)}</time>
        <span className="tag tag--alert">{patternText(group)}</span>
      </p>
      <p>{whyText(group)}</p>
      <div className="reading__sheet">
        <Given group={group} />
      </div>
      <div className="decision">
        <div className="decision__bar">
          <ActionButton onClick={() => setAsking('count')}>{text('held.count')}</ActionButton>
          <ActionButton onClick={() => setAsking('discard')}>{text('held.discard')}</ActionButton>
        </div>
      </div>
      <p>
        <a href={viewAddress({ name: 'einschaetzungen', query: { module: group.module } })}>
          {text('module.heading', { module })}
        </a>
      </p>
      {asking !== undefined && (
        <WhyDialog
          title={text(`held.dialog.${asking}`)}
          submit={text(`held.submit.${asking}`)}
          draft={`${asking} ${group.id}`}
          failed={text('held.failed')}
          onReason={(reason) => decide(asking, reason)}
          onClose={() => setAsking(undefined)}
        >
          <p>{text(`held.text.${asking}`, { what: `${what}, ${module}, ${germanDate(group.day)}` })}</p>
        </WhyDialog>
      )}
    </article>
  );
}
