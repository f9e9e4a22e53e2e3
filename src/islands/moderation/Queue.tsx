import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import { Assignment } from './Assignment.tsx';
import { CommentPane } from './CommentPane.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { viewAddress, type DeskView } from './desk-view.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { contextCall } from './moderation-calls.ts';
import { QueueList } from './QueueList.tsx';
import { TwoPanes } from './TwoPanes.tsx';
import { useAttention } from './use-attention.ts';
import { useColleagues } from './use-colleagues.ts';
import { useEarlyApproval } from './use-early-approval.ts';
import { useKeysOn } from './use-keys-on.ts';
import { useLoaded } from './use-loaded.ts';
import { useQueue } from './use-queue.ts';
import { queueView, useQueueWalk } from './use-queue-walk.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What waits, one by one or several at once, by keyboard or by thumb. */
export function Queue({ view: { item, query } }: { readonly view: DeskView }) {
  const queue = useQueue(query);
  const loaded = useLoaded(item === undefined ? undefined : contextCall(item));
  const walk = useQueueWalk(queue, item, query);
  const { tried, approve } = useEarlyApproval(queue, walk, loaded.reload);
  const [keysOn, setKeysOn] = useKeysOn();
  const [help, setHelp] = useState(false);
  const colleagues = useColleagues();

  const lookAgain = () => {
    queue.refresh();
    // Somebody else may have decided on what is open here.
    if (item !== undefined) loaded.reload();
  };
  useAttention(lookAgain);
  useShortcuts(keysOn, {
    j: () => walk.step(1),
    k: () => walk.step(-1),
    x: () => {
      if (item !== undefined && walk.index >= 0) walk.toggle(item);
    },
    '*': () => walk.chooseAll(),
    '?': () => setHelp(true),
  });

  return (
    <>
      <TwoPanes
        list={
          queue.comments === undefined && queue.failure === undefined ? (
            text('desk.loading')
          ) : (
            <QueueList
              queue={queue}
              walk={walk}
              query={query}
              item={item}
              colleagues={colleagues}
              keysOn={keysOn}
              onHelp={() => setHelp(true)}
            />
          )
        }
        listAddress={viewAddress({ name: queueView, query })}
        pane={
          item === undefined ? undefined : (
            <CommentPane
              loaded={loaded}
              known={walk.comments[walk.index]}
              onErased={() => walk.goOn(new Set([item]))}
            >
              {(context) => (
                <>
                  {context.comment.status === 'pending' && (
                    <Assignment
                      id={context.comment.id}
                      assignee={context.comment.assignee}
                      colleagues={colleagues}
                      onChanged={lookAgain}
                    />
                  )}
                  <DecisionBar
                    key={item}
                    context={context}
                    keysOn={keysOn && walk.chosen.length === 0}
                    waiting
                    tried={tried.get(item)}
                    onApprove={(comment) => void approve(comment)}
                    onDecided={() => walk.goOn(new Set([item]))}
                    onChanged={lookAgain}
                  />
                </>
              )}
            </CommentPane>
          )
        }
      />
      {help && <KeysHelp on={keysOn} onChange={setKeysOn} onClose={() => setHelp(false)} />}
    </>
  );
}
