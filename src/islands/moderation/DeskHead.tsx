import { plural, text } from '../../i18n/moderation-texts.ts';
import type { ModeratorSession } from '../../schemas/wire/moderation-answer.ts';
import { viewAddress, viewNames, type ViewName } from './desk-view.ts';

interface Props {
  readonly session: ModeratorSession;
  readonly current: ViewName;
  readonly onSignOut: () => void;
}

/** Where one is on the desk, how much waits, and who one is. */
export function DeskHead({ session, current, onSignOut }: Props) {
  const waiting: Partial<Record<ViewName, number>> = {
    warteschlange: session.pendingComments,
    meldungen: session.openReports,
    widersprueche: session.openObjections,
    einschaetzungen: session.heldGroups,
  };
  return (
    <div className="desk-head">
      <nav aria-label={text('desk.nav')}>
        <ul className="desk-head__views">
          {viewNames.map((name) => (
            <li key={name}>
              <a href={viewAddress({ name })} aria-current={name === current ? 'page' : undefined}>
                {text(`view.${name}`)}
                {(waiting[name] ?? 0) > 0 && (
                  <span className="desk-head__count">
                    <span aria-hidden="true">{waiting[name]}</span>
                    <span className="visually-hidden">, {plural('view.waiting', waiting[name] ?? 0)}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="desk-head__who">
        <span>{text('desk.signedIn', { mail: session.mail })}</span>{' '}
        <button type="button" className="desk__link" onClick={onSignOut}>
          {text('desk.signOut')}
        </button>
      </p>
    </div>
  );
}
