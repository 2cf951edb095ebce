import type { MigrationFinding } from "../migration-finding.ts";
import { timeOfVersion } from "../plan/next-version.ts";
import type { Situation } from "../situation.ts";
import { quoteFile } from "./quote-names.ts";
import { keyOfVersion } from "./compare-versions.ts";
import type { NewMigration } from "./read-changes.ts";

/** Somewhere it is already tomorrow. */
const DAY = 86_400_000;

/** New migrations from the future: until then every other one sorts before them. */
export function judgeFuture({ scheme, takenAt }: Situation, own: readonly NewMigration[]): readonly MigrationFinding[] {
  const now = Date.parse(takenAt);
  return own.flatMap((migration): readonly MigrationFinding[] => {
    const time = migration.isRenamed ? undefined : timeOfVersion(scheme, migration);
    if (time === undefined || !(time > now + DAY)) return [];
    const paths = migration.members.map(({ path }) => path);
    return [
      {
        rule: "future-version",
        level: "note",
        message: `${quoteFile(paths[0]!)} has a version in the future: until then, whatever is written at its own time sorts before it.`,
        subject: keyOfVersion(migration.version),
        path: paths[0]!,
        about: paths,
        evidence: { version: migration.versionText, taken_at: takenAt },
      },
    ];
  });
}
