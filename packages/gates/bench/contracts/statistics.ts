/** Of a list of milliseconds. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function spread(milliseconds: readonly number[]): Spread {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return Number(value.toPrecision(3));
  };
  return { count: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const spreadText = ({ count, median, p95, p99, max }: Spread): string =>
  `${count} pairs: median ${median} ms, p95 ${p95} ms, p99 ${p99} ms, max ${max} ms`;

export function countBy<T>(list: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}

/**
 * A function that tells the milliseconds since this call: of computing where they are many, for others may compute on the same machine;
 * by the clock where they are few, for computing is told in steps.
 */
export function stopwatch(): () => number {
  const start = performance.now();
  const used = process.threadCpuUsage();
  return () => {
    const elapsed = performance.now() - start;
    if (elapsed < 100) return elapsed;
    const { user, system } = process.threadCpuUsage(used);
    return Math.min(elapsed, (user + system) / 1000);
  };
}
