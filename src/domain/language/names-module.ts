/**
 * Whether a German sentence names a module by its title: the whole title, or what stands before " und ", " / " or ":"
 * in it, as a word of its own, with endings ("Mieterbeirats"). Short first parts are passed over, for they may be
 * everyday words.
 */
export function namesModule(sentence: string, title: string): boolean {
  const [first = ''] = title.split(/ und | \/ |: /);
  // Most sentences name no module; asking that first spares making the expression.
  if (!sentence.includes(first)) return false;
  return [title, first]
    .filter((name) => name.length >= 8 && sentence.includes(name))
    .some((name) => {
      const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:e?s|e?n)?(?![\\p{L}\\p{N}])`, 'u').test(sentence);
    });
}
