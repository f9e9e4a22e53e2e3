/**
 * Amounts in hundredths, so that sums are exact: cents for euros, hundredths of an hour or of a post for the rest.
 * Always a whole number that JavaScript holds exactly.
 */
export type Hundredths = number;

function checked(value: number): Hundredths {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount is too large to be held exactly');
  return value;
}

/**
 * An amount in hundredths. What was typed with more than two decimals is rounded half away from zero, by its digits
 * and not by its binary value: 1.005 is 1.01.
 *
 * @param amount finite number
 * @throws RangeError for what is not finite or above about 90 billions
 */
export function toHundredths(amount: number): Hundredths {
  const digits = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
  if (!digits) {
    // Only numbers below a millionth or above 10²¹ are written with an exponent.
    if (Number.isFinite(amount) && Math.abs(amount) < 1) return 0;
    throw new RangeError(`not an amount: ${amount}`);
  }
  const [, sign, whole = '', part = ''] = digits;
  const cents = Number(whole + part.padEnd(2, '0').slice(0, 2)) + (Number(part[2] ?? '0') >= 5 ? 1 : 0);
  return checked(sign === '-' && cents !== 0 ? -cents : cents);
}

/** Sum of amounts. @throws RangeError when the sum cannot be held exactly */
export function sumHundredths(amounts: readonly Hundredths[]): Hundredths {
  return amounts.reduce((sum, amount) => checked(sum + amount), 0);
}

/**
 * An amount as plain digits with a decimal point or comma and no separators: 123450 → "1234.50". Without `fixed`,
 * zeros at the end are left out: "1234.5", "1234".
 */
export function decimalDigits(amount: Hundredths, options: { comma: boolean; fixed: boolean }): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  let part = digits.slice(-2);
  if (!options.fixed) part = part.replace(/0+$/, '');
  const sign = amount < 0 ? '-' : '';
  return part === '' ? `${sign}${whole}` : `${sign}${whole}${options.comma ? ',' : '.'}${part}`;
}
