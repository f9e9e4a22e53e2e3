/**
 * Reads an amount as Germans type it: "1.234,5", "1234,5", "0,5", "12.50"; spaces and a sign or word for euros are passed
 * over. A point before exactly three digits separates thousands. Undefined for anything else, below zero or with more
 * than two decimals.
 */
export function readGermanAmount(words: string): number | undefined {
  const plain = words.replace(/[\s\u00A0\u202F']/g, '').replace(/(?:€|euro|eur)$/i, '');
  const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(plain);
  if (grouped) return Number(`${(grouped[1] ?? '').replaceAll('.', '')}.${grouped[2] ?? '0'}`);
  const single = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  return single ? Number(`${single[1] ?? ''}.${single[2] ?? '0'}`) : undefined;
}
