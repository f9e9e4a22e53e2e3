/** Kinds of personal data that are looked for in a text before it is sent. */
export type PersonalDataKind = 'phone' | 'mail' | 'iban';

/** Something in a text that looks like personal data. */
export interface PersonalDataHint {
  readonly kind: PersonalDataKind;
  /** As written in the text. */
  readonly found: string;
}

// Bounded repetitions of disjoint character sets: the time grows linearly with the text.
const mailPattern = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const ibanPattern = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ \u00a0]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])/g;
const phonePattern =
  /(?<![\p{L}\p{N}.,])(?<!\d{4}[ \u00a0])(?:\+|00|\(?0)\d?(?:[ \u00a0]?[-/().–]{0,2}[ \u00a0]?\d){5,15}(?![\p{L}\p{N}])/gu;

/**
 * Whether a text is an International Bank Account Number: two letters, two check digits, 11 to 30 characters, with the
 * remainder 1 of modulo 97 (ISO 13616, checksum of ISO 7064 MOD 97-10). Spaces are passed over.
 */
export function isIban(text: string): boolean {
  const compact = text.replace(/[\s\u00a0]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const turned = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    // Letters count as two digits: A is 10, Z is 35.
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const datePattern = /(?<!\d)\d{1,2}\. ?\d{1,2}\. ?\d{2,4}(?!\d)/g;

/** Digits of a telephone number in Germany: at least 7 with the area code, at most 15 (ITU-T E.164). */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15;
}

/** An account number may be followed by a word of four letters or fewer; the longest stretch with a valid checksum counts. */
function findIban(stretch: string): string | undefined {
  const parts = stretch.split(/(?=[ \u00a0])/);
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('');
    if (isIban(candidate)) return candidate;
  }
  return undefined;
}

/**
 * Looks for telephone numbers, mail addresses and account numbers in a text. It is a hint for the person who writes, not
 * a verdict: what only looks alike may be sent all the same.
 *
 * @returns what was found, in the order mail, account, telephone, each kind in the order of the text
 */
export function personalDataHints(text: string): PersonalDataHint[] {
  const hints: PersonalDataHint[] = [];
  let rest = text;
  const take = (kind: PersonalDataKind, found: string) => {
    hints.push({ kind, found: found.trim() });
    rest = rest.replace(found, ' ; ');
  };
  for (const [found] of text.matchAll(mailPattern)) take('mail', found);
  for (const [stretch] of rest.matchAll(ibanPattern)) {
    const iban = findIban(stretch);
    if (iban !== undefined) take('iban', iban);
  }
  rest = rest.replace(datePattern, ' ; ');
  for (const [found] of rest.matchAll(phonePattern)) if (isPhone(found)) take('phone', found);
  return hints;
}
