/** Offers something as a file to be saved. Nothing leaves the device. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; once it has begun, the file is its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
