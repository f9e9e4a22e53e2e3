import { useState } from 'react';
import { momentText, plural, text } from '../../../i18n/moderation-texts.ts';
import type { ObjectionDecision, OpenObjections } from '../../../schemas/wire/objection.ts';
import type { TeamMember } from '../../../schemas/wire/team.ts';
import { ActionButton } from '../../../views/controls/ActionButton.tsx';
import { Assignment } from '../Assignment.tsx';
import { CommentPane } from '../CommentPane.tsx';
import { useDesk } from '../desk-tools.ts';
import { viewAddress, type DeskView } from '../desk-view.ts';
import { EntryList } from '../EntryList.tsx';
import { ForeignText } from '../ForeignText.tsx';
import { LoadNote } from '../LoadNote.tsx';
import { contextCall } from '../moderation-calls.ts';
import { TwoPanes } from '../TwoPanes.tsx';
import { useAttention } from '../use-attention.ts';
import { useColleagues } from '../use-colleagues.ts';
import { replaceView } from '../use-desk-view.ts';
import { useFocusOnEntry } from '../use-focus-on-entry.ts';
import { useLoaded } from '../use-loaded.ts';
import { WhyDialog } from '../WhyDialog.tsx';
import { decideObjectionCall, objectionsCall } from './objection-calls.ts';

const name = 'widersprueche';
type Objection = OpenObjections['objections'][number];

interface DecisionProps {
  readonly objection: Objection;
  readonly colleagues: readonly TeamMember[];
  readonly onAssigned: () => void;
  readonly onDecided: () => void;
}

/** What the author says, who rejected the comment, and the two ways to decide anew. */
function ObjectionPart({ objection, colleagues, onAssigned, onDecided }: DecisionProps) {
  const { act, say, recount } = useDesk();
  const [asking, setAsking] = useState<ObjectionDecision['decision']>();
  const decide = async (decision: ObjectionDecision['decision'], reason: string) => {
    const result = await act(decideObjectionCall(objection.id, { decision, reason }));
    const isLate = !result.ok && ['decided-already', 'not-found'].includes(result.failure.code);
    if (!result.ok && !isLate) return result.failure;
    say(text(isLate ? 'objection.late' : `objection.done.${decision}`));
    recount();
    onDecided();
    return isLate ? 'late' : 'done';
  };
  return (
    <div className="decision">
      <div className="widget-hint">
        <p>
          <b>{text('objection.says')}</b>{' '}
          <time dateTime={objection.createdAt}>{momentText(objection.createdAt)}</time>
        </p>
        <ForeignText words={objection.text} />
      </div>
      <p className="small">
        {objection.decider === undefined
          ? text('objection.deciderUnknown')
          : text('objection.decider', { who: objection.decider })}
      </p>
      <Assignment
        id={objection.id}
        assignee={objection.assignee}
        colleagues={colleagues}
        onChanged={onAssigned}
      />
      {objection.mayDecide ? (
        <div className="decision__bar">
          <ActionButton onClick={() => setAsking('uphold')}>{text('objection.uphold')}</ActionButton>
          <ActionButton onClick={() => setAsking('dismiss')}>{text('objection.dismiss')}</ActionButton>
        </div>
      ) : (
        <p className="widget-hint">{text('objection.notYou')}</p>
      )}
      {asking !== undefined && (
        <WhyDialog
          title={text(`objection.dialog.${asking}`)}
          submit={text(`objection.submit.${asking}`)}
          draft={`${asking} ${objection.id}`}
          failed={text('objection.failed')}
          label={text('objection.reason')}
          hint={text('objection.reasonHint')}
          onReason={(reason) => decide(asking, reason)}
          onClose={() => setAsking(undefined)}
        >
          <p>{text(`objection.text.${asking}`)}</p>
        </WhyDialog>
      )}
    </div>
  );
}

/** Objections of authors, each with the comment, why it was rejected, and all around it. */
export function Objections({ view: { item } }: { readonly view: DeskView }) {
  const loaded = useLoaded(objectionsCall);
  const colleagues = useColleagues();
  const focusNext = useFocusOnEntry(item);
  const objections = loaded.value?.objections ?? [];
  const index = objections.findIndex(({ id }) => id === item);
  const objection = objections[index];
  const context = useLoaded(objection && contextCall(objection.comment.id));
  useAttention(loaded.reload);
  const goOn = () => {
    const left = objections.filter(({ id }) => id !== item);
    focusNext();
    replaceView({ name, item: (left[index] ?? left.at(-1))?.id });
    loaded.reload();
  };
  if (loaded.value === undefined && loaded.failure === undefined) return <p>{text('desk.loading')}</p>;
  const gone = item === undefined ? undefined : <p role="status">{text('objection.gone')}</p>;
  return (
    <TwoPanes
      listAddress={viewAddress({ name })}
      list={
        <>
          <div className="view-head">
            <h2>{plural('objection.title', objections.length)}</h2>
            <p className="small">
              {objections.length === 0
                ? text('objection.empty')
                : plural('objection.yours', objections.filter(({ mayDecide }) => mayDecide).length)}
            </p>
          </div>
          {loaded.failure !== undefined && <LoadNote failure={loaded.failure} />}
          <EntryList
            label={text('objection.list')}
            entries={objections.map(({ id, comment, createdAt, assignee }) => ({
              id,
              comment,
              address: viewAddress({ name, item: id }),
              note: [
                text('objection.since', { time: momentText(createdAt) }),
                ...(assignee === undefined ? [] : [text('comment.assignee', { mail: assignee.mail })]),
              ].join(' · '),
            }))}
            current={item}
          />
        </>
      }
      pane={
        objection === undefined ? (
          gone
        ) : (
          <CommentPane key={objection.id} loaded={context} known={objection.comment} onErased={goOn}>
            {() => (
              <ObjectionPart
                objection={objection}
                colleagues={colleagues}
                onAssigned={loaded.reload}
                onDecided={goOn}
              />
            )}
          </CommentPane>
        )
      }
    />
  );
}
