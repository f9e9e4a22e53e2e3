const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter shown for the number of a network: 1 is A, 26 is Z, 27 is AA. */
export function networkLetter(number: number): string {
  const rest = Math.floor((number - 1) / letters.length);
  return (rest > 0 ? networkLetter(rest) : '') + letters.charAt((number - 1) % letters.length);
}

/** The number of a network by its letter. */
export function networkNumber(letter: string): number {
  let number = 0;
  for (const one of letter) number = number * letters.length + letters.indexOf(one) + 1;
  return number;
}
