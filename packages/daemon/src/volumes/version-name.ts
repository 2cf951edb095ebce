/**
 * The name of one folder of files: `<generation>-<number>-<random>`. Numbers grow with every staging of a workspace, so that a
 * listing tells what waits (a greater number than the one in use) from what was left over.
 */
export interface Version {
  readonly name: string;
  readonly generation: number;
  readonly number: number;
}

export function parseVersion(name: string): Version | undefined {
  const match = /^(\d{1,15})-(\d{1,15})-[0-9a-f]+$/.exec(name);
  return match === null ? undefined : { name, generation: Number(match[1]), number: Number(match[2]) };
}

export const versionName = (generation: number, number: number, random: string): string =>
  `${generation}-${number}-${random}`;

/** The folder that waits to be put in use for a generation. */
export const stagedVersion = (
  versions: readonly Version[],
  used: Version | undefined,
  generation: number,
): Version | undefined =>
  versions
    .filter((version) => version.generation === generation && version.number > (used?.number ?? 0))
    .toSorted((one, other) => other.number - one.number)[0];
