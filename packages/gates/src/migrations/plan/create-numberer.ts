import { keyOfVersion } from "../names/compare-versions.ts";
import { isMigration, type MigrationName } from "../names/migration-name.ts";
import { newestOf, type VersionReport } from "../names/find-version-problems.ts";
import type { NewMigration } from "../names/read-changes.ts";
import { readInFolder } from "../names/read-folder.ts";
import type { Scheme } from "../names/scheme.ts";
import type { Situation } from "../situation.ts";
import { laterOf, nextVersion, type Numbering, numberingOf, type WrittenVersion } from "./next-version.ts";

/** A migration under another version: where each of its files goes. */
interface Numbered {
  readonly written: WrittenVersion;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** What is given another version: all that is known of it is how it is written. */
type Numberable = Pick<NewMigration, "version" | "versionText" | "members">;

/** The next version that is free for a migration, after another one; undefined where the scheme has none left. */
export type Numberer = (migration: Numberable, last?: WrittenVersion) => Numbered | undefined;

/** Gives migrations versions after everything that the base and other open requests have. */
export function createNumberer(situation: Situation, report: Pick<VersionReport, "claims">): Numberer {
  const { scheme, takenAt, base } = situation;
  const newest = asWritten(newestOf(base.names));
  const claims = report.claims.map(({ migration }) => migration);
  const taken = listTaken(situation, claims);
  const counters = claims.filter((claim) => numberingOf(scheme, claim) === "counter");
  const newestCounter = counters.reduce<WrittenVersion | undefined>(laterOf, undefined);
  const newestClaim = claims.reduce<WrittenVersion | undefined>(laterOf, undefined);

  function nextFree(migration: Numberable, numbering: Numbering, after?: WrittenVersion): Numbered | undefined {
    let last = after;
    // Each turn passes one version that is taken, so that there are no more of them than of those.
    for (let turn = 0; turn <= taken.size; turn++) {
      const text = nextVersion(numbering, last, migration, takenAt);
      const numbered = text === undefined ? undefined : renumber(scheme, migration, text);
      if (numbered === undefined || !taken.has(keyOfVersion(numbered.written.version))) return numbered;
      last = laterOf(last, numbered.written);
    }
    return undefined;
  }

  return (migration, last) => {
    const beside = newest === undefined ? "counter" : numberingOf(scheme, newest);
    const numbering = beside === "counter" ? numberingOf(scheme, migration) : beside;
    const least = last === undefined || newest === undefined ? (last ?? newest) : laterOf(newest, last);
    // A folder that counts goes on counting, also when another request would put times into it.
    const claim = numbering === "counter" ? newestCounter : newestClaim;
    const after = claim === undefined ? least : laterOf(least, claim);
    // Beyond a claim at the end of all versions there is none: then one that nobody claims will do.
    return nextFree(migration, numbering, after) ?? nextFree(migration, numbering, least);
  };
}

/** The versions of other open requests, and those that the base had. What the base has is passed by anyway. */
function listTaken({ retired, directory, scheme }: Situation, claims: readonly NewMigration[]): ReadonlySet<string> {
  const past = retired.flatMap(({ path }) => readInFolder(path, directory, scheme) ?? []).filter(isMigration);
  return new Set([...claims, ...past].flatMap(({ version }) => (version ? keyOfVersion(version) : [])));
}

const asWritten = (name: MigrationName | undefined): WrittenVersion | undefined =>
  name?.version === undefined || name.versionText === undefined
    ? undefined
    : { version: name.version, versionText: name.versionText };

/** All files of a migration under another version; undefined where the scheme would not read them so. */
function renumber(scheme: Scheme, { members }: Numberable, versionText: string): Numbered | undefined {
  const moves = members.map(({ path }) => ({ from: path, to: scheme.renumber(path, versionText) ?? path }));
  const names = moves.map(({ to }) => scheme.read(to));
  const [first] = names;
  const isRead = names.every((name) => isMigration(name) && name.versionText === versionText);
  if (!isRead || first === undefined || !isMigration(first) || first.version === undefined) return undefined;
  return { written: { version: first.version, versionText }, moves };
}
