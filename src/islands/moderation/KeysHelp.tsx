import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onClose: () => void;
}

const keys = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['a', 'keys.approve'],
  ['r', 'keys.reject'],
  ['e', 'keys.reply'],
  ['x', 'keys.select'],
  ['*', 'keys.selectAll'],
  ['?', 'keys.help'],
] as const;

/** Says which key does what, and switches them off for those who speak to their computer or hit keys by chance. */
export function KeysHelp({ on, onChange, onClose }: Props) {
  return (
    <Dialog title={text('keys.title')} onClose={onClose}>
      <p>{text('keys.intro')}</p>
      <dl className="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(words)}</dd>
          </div>
        ))}
      </dl>
      <label className="widget-check">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
        {text('keys.on')}
      </label>
      <div className="widget-actions">
        <ActionButton onClick={onClose}>{text('desk.close')}</ActionButton>
      </div>
    </Dialog>
  );
}
