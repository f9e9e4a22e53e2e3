const bytes = /%([0-9a-f]{2})/gi;

/** What an older system wrote as bytes of Windows-1252, of which Latin-1 is a part: "F%F6rderung". */
function decodeOld(encoded: string): string {
  const decoder = new TextDecoder('windows-1252');
  return encoded.replace(bytes, (_, digits: string) => decoder.decode(Uint8Array.of(parseInt(digits, 16))));
}

/**
 * The value of a parameter in the query of an address (with or without its question mark), as a person meant it; empty
 * where there is none. Links of older systems hold letters as bytes that are no UTF-8; browsers give those up.
 */
export function queryOfAddress(search: string, name: string): string {
  const pair = search
    .replace(/^\?/, '')
    .split('&')
    .find((one) => one.split('=')[0] === name);
  const encoded = (pair ?? '').slice(name.length + 1).replaceAll('+', ' ');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return decodeOld(encoded);
  }
}
