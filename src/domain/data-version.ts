/**
 * Version of the shape of the open data. The first number grows when a key is taken away or changes its meaning, the
 * second when one is added.
 */
export const dataVersion = '2.1';
