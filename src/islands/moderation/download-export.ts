import { endpointBase } from '../../config/feedback-address.ts';

/**
 * Fetches an export and hands it to the browser as a file. Who asks must have proved who they are before.
 * @param query which export, for example `of=me`
 * @returns whether there was a file
 */
export async function downloadExport(
  query: Readonly<Record<string, string>>,
  name: string,
): Promise<boolean> {
  const asked = new URLSearchParams(query);
  try {
    const answer = await fetch(`${endpointBase}/moderation/export?${asked.toString()}`, {
      cache: 'no-store',
    });
    if (!answer.ok) return false;
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Some browsers read the file only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
}
