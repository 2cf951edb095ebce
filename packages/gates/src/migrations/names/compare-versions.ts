import type { MigrationName, Version } from "./migration-name.ts";

/** Negative where the first comes before the other, as `Array.sort` wants it. */
export function compareVersions(one: Version, other: Version): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [one[index] ?? -1n, other[index] ?? -1n];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The same for versions that are equal. */
export const keyOfVersion = (version: Version): string => version.join(".");

/** In the order in which a runner runs them: those without a version last, of one version by path. */
export function compareNames(one: MigrationName, other: MigrationName): number {
  if (one.version === undefined || other.version === undefined) {
    if (one.version !== other.version) return one.version === undefined ? 1 : -1;
  } else {
    const order = compareVersions(one.version, other.version);
    if (order !== 0) return order;
  }
  return comparePaths(one.path, other.path);
}

/** By code units, so that the order is the same everywhere. */
export const comparePaths = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
