import { useRef, useState, type SubmitEvent } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { moderatorRoles } from '../../domain/moderation/moderator-roles.ts';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { copyText } from '../shared/clipboard/copy-text.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { useDesk } from './desk-tools.ts';
import { Choice, TextField } from './Field.tsx';
import { inviteCall } from './team-calls.ts';

/** The link of an invitation, shown this once, to be handed on by whoever invites. */
export function InvitationNote({ mail, link }: { readonly mail: string; readonly link: string }) {
  const { say } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    say(text((await copyText(link)) ? 'team.copied' : 'team.copyByHand'));
  };
  return (
    <div className="widget-hint" role="status">
      <TextField
        ref={field}
        label={text('team.link', { mail })}
        hint={text('team.linkHint')}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <ActionButton onClick={() => void copy()}>{text('team.copy')}</ActionButton>
    </div>
  );
}

interface Props {
  readonly onInvited: (mail: string, link: string) => void;
}

/** Invites a colleague. */
export function TeamInvitation({ onInvited }: Props) {
  const { act } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const entered = given.get('mail');
    const mail = typeof entered === 'string' ? entered.trim() : '';
    const role = moderatorRoles.find((one) => one === given.get('role')) ?? 'moderator';
    setBusy(true);
    const result = await act(inviteCall(mail, role));
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    form.reset();
    onInvited(mail, result.value.link);
  };
  return (
    <form className="desk-search" onSubmit={(event) => void send(event)}>
      {failure !== undefined && <FailureNote failure={failure} what={text('team.inviteFailed')} />}
      <TextField
        label={text('team.mail')}
        name="mail"
        type="email"
        autoComplete="off"
        maxLength={254}
        required
      />
      <Choice label={text('team.role')} name="role" defaultValue="moderator">
        {moderatorRoles.map((role) => (
          <option key={role} value={role}>
            {text(`team.role.${role}`)}
          </option>
        ))}
      </Choice>
      <ActionButton type="submit" disabled={busy}>
        {text('team.invite')}
      </ActionButton>
    </form>
  );
}
