import { useState } from 'react';
import { text } from '../../i18n/moderation-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { useDesk } from './desk-tools.ts';
import { downloadExport } from './download-export.ts';

interface Props {
  readonly query: Readonly<Record<string, string>>;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly label: string;
}

/** Gives out stored data as a file, after asking once more who it is. */
export function ExportButton({ query, name, label }: Props) {
  const { confirm, say } = useDesk();
  const [busy, setBusy] = useState(false);
  const give = async () => {
    setBusy(true);
    const confirmed = await confirm();
    const file = `${name}-${new Date().toISOString().slice(0, 10)}.jsonl`;
    const given = confirmed && (await downloadExport(query, file));
    setBusy(false);
    say(text(given ? 'upkeep.exported' : 'upkeep.exportFailed'));
  };
  return (
    <ActionButton disabled={busy} onClick={() => void give()}>
      {label}
    </ActionButton>
  );
}
