import { strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day a ZIP archive can name; every file in it gets this one, so that equal input gives equal bytes. */
const fixedDay = '1980-01-02T12:00:00';

/** Packs texts and bytes by path, always the same way. */
export function fixedZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const input = Object.fromEntries(
    Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
  );
  return zipSync(input, { level: 9, mtime: new Date(fixedDay) });
}

/** Packs an archive anew with some of its files replaced. */
export function repack(archive: Uint8Array, replaced: Readonly<Record<string, string>>): Uint8Array {
  return fixedZip({ ...unzipSync(archive), ...replaced });
}
