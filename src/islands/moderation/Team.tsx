import { useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { moderatorRoles } from '../../domain/moderation/moderator-roles.ts';
import { dayText, text } from '../../i18n/moderation-texts.ts';
import type { MemberChange, TeamMember } from '../../schemas/wire/team.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { Dialog } from './Dialog.tsx';
import { LoadNote } from './LoadNote.tsx';
import { changeMemberCall, inviteCall, teamCall } from './team-calls.ts';
import { InvitationNote, TeamInvitation } from './TeamInvitation.tsx';
import { useLoaded } from './use-loaded.ts';

interface RowProps {
  readonly member: TeamMember;
  /** Whether whoever is signed in may change anything. */
  readonly changeable: boolean;
  readonly busy: boolean;
  readonly onChange: (change: MemberChange) => void;
  readonly onInvite: () => void;
  readonly onDisable: () => void;
}

function MemberRow({ member, changeable, busy, onChange, onInvite, onDisable }: RowProps) {
  const { session } = useDesk();
  const { id, mail, role, state, townAccount } = member;
  return (
    <tr>
      <th scope="row">
        {mail}
        {id === session.id && <span className="small"> · {text('team.you')}</span>}
      </th>
      <td data-label={text('team.role')}>
        {changeable && !townAccount ? (
          <select
            className="openness"
            aria-label={text('team.roleOf', { mail })}
            value={role}
            disabled={busy}
            onChange={(event) =>
              onChange({ role: moderatorRoles.find((one) => one === event.target.value) ?? role })
            }
          >
            {moderatorRoles.map((one) => (
              <option key={one} value={one}>
                {text(`team.role.${one}`)}
              </option>
            ))}
          </select>
        ) : (
          text(`team.role.${role}`)
        )}
        {townAccount && <span className="small"> · {text('team.town')}</span>}
      </td>
      <td data-label={text('team.state')}>
        <span className={`tag tag--${state === 'disabled' ? 'alert' : state}`}>
          {text(`team.state.${state}`)}
        </span>
      </td>
      <td data-label={text('team.lastSignIn')}>
        {member.lastSignIn === undefined ? text('team.never') : dayText(member.lastSignIn)}
      </td>
      {changeable && (
        <td className="team__deeds">
          {state === 'disabled' ? (
            <button
              type="button"
              className="desk__link"
              disabled={busy}
              onClick={() => onChange({ state: 'active' })}
            >
              {text('team.enable')}
              <span className="visually-hidden">: {mail}</span>
            </button>
          ) : (
            <>
              {!townAccount && (
                <button type="button" className="desk__link" disabled={busy} onClick={onInvite}>
                  {text('team.newWay')}
                  <span className="visually-hidden">: {mail}</span>
                </button>
              )}
              <button type="button" className="desk__link" disabled={busy} onClick={onDisable}>
                {text('team.disable')}
                <span className="visually-hidden">: {mail}</span>
              </button>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

/** Who is at the desk, with which rights, and who may no longer be. */
export function Team() {
  const { act, say, session, recount } = useDesk();
  const { value, failure, reload } = useLoaded(teamCall);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallFailure>();
  const [leaving, setLeaving] = useState<TeamMember>();
  const [invited, setInvited] = useState<{ mail: string; link: string }>();
  if (value === undefined) {
    return failure === undefined ? <p>{text('desk.loading')}</p> : <LoadNote failure={failure} />;
  }
  const changeable = session.role === 'administrator';
  const change = async (member: TeamMember, wanted: MemberChange) => {
    setBusy(true);
    const result = await act(changeMemberCall(member.id, wanted));
    setBusy(false);
    setLeaving(undefined);
    setProblem(result.ok ? undefined : result.failure);
    if (result.ok) say(text('team.saved', { mail: member.mail }));
    if (member.id === session.id) recount();
    reload();
  };
  const invite = async ({ mail, role }: TeamMember) => {
    setBusy(true);
    const result = await act(inviteCall(mail, role));
    setBusy(false);
    setProblem(result.ok ? undefined : result.failure);
    if (result.ok) setInvited({ mail, link: result.value.link });
  };
  return (
    <section className="team">
      <div className="view-head">
        <h2>{text('team.title')}</h2>
        <p className="small">{text(changeable ? 'team.intro' : 'team.introModerator')}</p>
      </div>
      {problem !== undefined && <FailureNote failure={problem} what={text('team.failed')} />}
      {invited !== undefined && <InvitationNote key={invited.link} {...invited} />}
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{text('team.mail')}</th>
            <th scope="col">{text('team.role')}</th>
            <th scope="col">{text('team.state')}</th>
            <th scope="col">{text('team.lastSignIn')}</th>
            {changeable && <th scope="col">{text('team.deeds')}</th>}
          </tr>
        </thead>
        <tbody>
          {value.members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              changeable={changeable}
              busy={busy}
              onChange={(wanted) => void change(member, wanted)}
              onInvite={() => void invite(member)}
              onDisable={() => setLeaving(member)}
            />
          ))}
        </tbody>
      </table>
      {changeable && (
        <section>
          <h3>{text('team.inviteTitle')}</h3>
          <TeamInvitation
            onInvited={(mail, link) => {
              setInvited({ mail, link });
              reload();
            }}
          />
        </section>
      )}
      {leaving !== undefined && (
        <Dialog
          title={text('team.disableTitle', { mail: leaving.mail })}
          onClose={() => setLeaving(undefined)}
        >
          <p>{text('team.disableText')}</p>
          <div className="widget-actions">
            <ActionButton main disabled={busy} onClick={() => void change(leaving, { state: 'disabled' })}>
              {text('team.disable')}
            </ActionButton>
            <ActionButton onClick={() => setLeaving(undefined)}>{text('desk.cancel')}</ActionButton>
          </div>
        </Dialog>
      )}
    </section>
  );
}
