/** As many objects of a kind are never kept at once. */
const MOST = 2 ** 26;

/** Two ids as one key of a map; the first may be twice as large. */
export const pair = (one: number, other: number): number => one * MOST + other;
