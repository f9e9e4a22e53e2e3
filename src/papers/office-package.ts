import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { xmlCharacters } from '../domain/language/xml-characters.ts';

/** The earliest day a ZIP archive can name; every part gets this one, so that equal input gives equal bytes. */
const fixedDay = '1980-01-02T12:00:00';

/** The parts of an office file by path: XML as text, all else as bytes. */
export type OfficeParts = Readonly<Record<string, string | Uint8Array>>;

/** From so many bytes of text on a file is packed quickly: it is a fifth larger then, and packed in a fifth of the time. */
const largeFile = 1_000_000;

/**
 * Packs the parts of an office file in their order. What XML forbids is left out of every part here, wherever it came
 * from.
 *
 * @param asIs path of the part that readers expect unpacked, as the media type of an ODT file
 */
export function officePackage(parts: OfficeParts, asIs?: string): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  let size = 0;
  for (const [path, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? strToU8(xmlCharacters(part)) : part;
    size += typeof part === 'string' ? bytes.length : 0;
    files[path] = path === asIs ? [bytes, { level: 0 }] : bytes;
  }
  return new Uint8Array(zipSync(files, { level: size < largeFile ? 6 : 1, mtime: new Date(fixedDay) }));
}

/** The parts of an office file that a library has packed, its XML as text. */
export function unpackOffice(file: Uint8Array): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [
      path,
      /\.(xml|rels|vml)$/.test(path) ? strFromU8(bytes) : bytes,
    ]),
  );
}
