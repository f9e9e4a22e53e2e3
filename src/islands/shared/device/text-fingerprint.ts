/** One step of FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) >>> 0;
}

/** Tells texts from each other in 16 hexadecimal digits, from which no word can be read back. Not against attackers. */
export function textFingerprint(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    forward = mix(forward, text.charCodeAt(index));
    backward = mix(backward, text.charCodeAt(text.length - 1 - index));
  }
  return [forward, backward].map((half) => half.toString(16).padStart(8, '0')).join('');
}
