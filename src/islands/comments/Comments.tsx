import { useState, useSyncExternalStore, useTransition } from 'react';
import { text } from '../../i18n/comment-texts.ts';
import { CommentInvitation } from '../../views/comments/CommentInvitation.tsx';
import { CommentFrame } from '../../views/comments/CommentStart.tsx';
import { readMemory, subscribeToMemory } from '../shared/device/device-memory.ts';
import { useFeedback } from '../shared/endpoint/module-feedback.ts';
import { nextPaint } from '../shared/mounting/next-paint.ts';
import { useKeptFocus } from '../shared/mounting/use-kept-focus.ts';
import { useLater } from '../shared/mounting/use-later.ts';
import { LiveComments } from './LiveComments.tsx';

/** What the build drew into the page. */
export interface CommentsPlace {
  readonly module: string;
  readonly section: Element;
  /** Holds the comments as of the build until those of now are there. */
  readonly list: Element;
  /** How many comments the build put there. */
  readonly listed: number;
  /** Whether the module took comments then. */
  readonly accepts: boolean;
}

/** The ids of one's own comments here, as one word, so that they can be told from those before. */
function ownIds(module: string): string {
  return (readMemory()?.comments ?? [])
    .filter((one) => one.module === module)
    .map(({ id }) => id)
    .join(' ');
}

/** Comments on a module: the current list, writing, replying, reporting, and what is one's own. */
export function Comments(built: CommentsPlace) {
  const { module } = built;
  const { feedback } = useFeedback(module);
  const [view, setView] = useState<'list' | 'write' | 'own'>('list');
  const own = useSyncExternalStore(
    subscribeToMemory,
    () => ownIds(module),
    () => '',
  );
  const ids = own.split(' ').filter(Boolean);
  const form = useLater(() => import('./CommentForm.tsx'));
  const ownPart = useLater(() => import('./OwnComments.tsx'));
  const place = useKeptFocus(view);
  // The form is drawn after the press itself was answered, and in pieces.
  const [isTurning, startTurning] = useTransition();
  const turn = async (next: typeof view) => {
    if (next === 'write') form.ask();
    if (next === 'own') ownPart.ask();
    await nextPaint();
    startTurning(() => setView(next));
  };
  const close = () => void turn('list');
  const part = view === 'own' ? ownPart : form;

  return (
    <CommentFrame frame={place}>
      {view === 'list' && (
        <CommentInvitation
          accepts={feedback?.accepts.comments ?? built.accepts}
          own={ids.length}
          isBusy={isTurning}
          onWrite={() => void turn('write')}
          onNearWrite={form.ask}
          onOwn={() => void turn('own')}
          onNearOwn={ownPart.ask}
        />
      )}
      {view !== 'list' && part.module === undefined && (
        <p role="status">{text(part.failed ? 'comments.notLoaded' : 'comments.loading')}</p>
      )}
      {view === 'write' && form.module && (
        <form.module.CommentForm module={module} task={{ kind: 'new' }} onClose={close} />
      )}
      {view === 'own' && ownPart.module && <ownPart.module.OwnComments ids={ids} onClose={close} />}
      <LiveComments {...built} />
    </CommentFrame>
  );
}
