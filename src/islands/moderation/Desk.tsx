import { useCallback, useEffect, useMemo, useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { LoadNote } from './LoadNote.tsx';
import { areDraftsKept, dropDeskDrafts } from './desk-draft.ts';
import { DeskContext, type DeskTools } from './desk-tools.ts';
import { readInvitation, readView } from './desk-view.ts';
import { DeskHead } from './DeskHead.tsx';
import { Dialog } from './Dialog.tsx';
import { Enrolment } from './Enrolment.tsx';
import { Gifts } from './intake/Gifts.tsx';
import { Log } from './Log.tsx';
import { signOutCall } from './moderation-calls.ts';
import { Modules } from './Modules.tsx';
import { Objections } from './objections/Objections.tsx';
import { Queue } from './Queue.tsx';
import { Reports } from './Reports.tsx';
import { Search } from './Search.tsx';
import { SignIn } from './SignIn.tsx';
import { refusalIn, TownSignOut } from './TownAccount.tsx';
import { Team } from './Team.tsx';
import { Upkeep } from './Upkeep.tsx';
import { WatchLists } from './WatchLists.tsx';
import { useAttention } from './use-attention.ts';
import { useDeskSession } from './use-desk-session.ts';
import { useDeskView, useHash } from './use-desk-view.ts';

interface Props {
  /** Slug and title of every module, in the order of titles. */
  readonly modules: DeskTools['modules'];
}

const views = {
  warteschlange: Queue,
  meldungen: Reports,
  widersprueche: Objections,
  einschaetzungen: Gifts,
  suche: Search,
  module: Modules,
  listen: WatchLists,
  team: Team,
  protokoll: Log,
  betrieb: Upkeep,
} as const;

/** The moderators' desk: invitation, sign-in, and the views for those who are in. */
export function Desk({ modules }: Props) {
  const desk = useDeskSession();
  const { act, load, confirm, recount, signIns } = desk;
  const [signedOut, setSignedOut] = useState(false);
  const [said, setSaid] = useState({ words: '', view: '' });
  const view = useDeskView();
  const hash = useHash();
  const token = readInvitation(hash);
  const refusal = refusalIn(hash);
  const View = views[view.name];

  useEffect(recount, [recount]);
  useAttention(() => {
    if (desk.session && !desk.ended) recount();
  });

  const titles = useMemo(() => new Map(modules), [modules]);
  // What was said belongs to the view it was said in, and goes with it.
  const say = useCallback((words: string) => setSaid({ words, view: readView(location.hash).name }), []);
  const { session } = desk;
  const tools = useMemo<DeskTools | null | undefined>(
    () =>
      session && {
        session,
        act,
        load,
        confirm,
        say,
        titleOf: (module) => titles.get(module) ?? module,
        modules,
        recount,
        signIns,
      },
    [session, act, load, confirm, say, titles, modules, recount, signIns],
  );
  const signOut = async () => {
    await load(signOutCall);
    dropDeskDrafts();
    desk.leave();
    say(text('desk.signedOut'));
    setSignedOut(true);
  };
  const status = (
    <p className="desk__said" role="status">
      {said.view === view.name && said.words}
    </p>
  );

  if (token !== undefined) {
    const done = () => {
      say(text('enrol.done'));
      recount();
    };
    return <Enrolment token={token} onDone={done} />;
  }
  if (desk.session === undefined) {
    return desk.failure === undefined ? (
      <p>{text('desk.loading')}</p>
    ) : (
      <div className="desk__narrow">
        <LoadNote failure={desk.failure} />
        <ActionButton onClick={recount}>{text('desk.retry')}</ActionButton>
      </div>
    );
  }
  if (desk.session === null || !tools) {
    return (
      <section className="desk__narrow">
        {status}
        <h2>{text('signIn.title')}</h2>
        {refusal !== undefined && (
          <p className="widget-failure" role="alert">
            <b>{text('signIn.failed')}</b> {text(`signIn.refused.${refusal}`)}
          </p>
        )}
        <p>{text('signIn.intro')}</p>
        <SignIn
          onDone={() => {
            say('');
            desk.answer(true);
          }}
        />
        {signedOut && <TownSignOut />}
      </section>
    );
  }
  return (
    <DeskContext value={tools}>
      <div className="desk">
        <DeskHead session={desk.session} current={view.name} onSignOut={() => void signOut()} />
        {desk.ended && (
          <p className="desk__banner" role="alert">
            {text('desk.ended')}{' '}
            <button type="button" className="desk__link" onClick={desk.askAgain}>
              {text('desk.again')}
            </button>
          </p>
        )}
        {!areDraftsKept() && <p className="desk__banner">{text('desk.noStorage')}</p>}
        {status}
        <View key={view.name} view={view} />
        {desk.asking !== undefined && (
          <Dialog
            title={text(desk.asking === 'ended' ? 'signIn.endedTitle' : 'signIn.confirmTitle')}
            onClose={() => desk.answer(false)}
          >
            <p>{text(`signIn.${desk.asking}`)}</p>
            <SignIn
              mail={desk.session.mail}
              fresh={desk.asking === 'confirm'}
              onDone={() => desk.answer(true)}
            />
            <div className="widget-actions">
              <ActionButton onClick={() => desk.answer(false)}>{text('desk.cancel')}</ActionButton>
            </div>
          </Dialog>
        )}
      </div>
    </DeskContext>
  );
}
