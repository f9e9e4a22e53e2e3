/**
 * Copies a text. Pages that were not served securely have no clipboard of their own; there it is copied as a selection
 * is.
 * @returns whether it was copied
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (!('clipboard' in navigator)) return (await import('./copy-as-selection.ts')).copyAsSelection(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
