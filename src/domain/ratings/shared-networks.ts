/** From so many gifts to a module on it is worth a look whence they came. */
const worthALook = 10;

/**
 * Whether most of what counts came on its day from a network from which another came. Twenty people at one town hall do
 * that, and so does somebody who stays below what is held: it is named, and decides nothing.
 *
 * @param all gifts that count, from 0
 * @param independent of these the first of each network and day, from 0 to `all`
 */
export function comesFromFewNetworks(all: number, independent: number): boolean {
  return all >= worthALook && independent < all / 2;
}
