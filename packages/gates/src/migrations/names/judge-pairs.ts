import type { MigrationFinding } from "../migration-finding.ts";
import type { MigrationFolder } from "../situation.ts";
import { isPair, listVersions } from "./folder-index.ts";
import type { MigrationName } from "./migration-name.ts";
import { quoteFile } from "./quote-names.ts";

type Down = "expected" | "required" | "optional";

/** Migrations without the file that takes them back, and files that take back what there is not. */
export function judgePairs({ names }: MigrationFolder, down: Down): readonly MigrationFinding[] {
  return listVersions(names).flatMap(([, members]) => {
    if (isPair(members)) return [];
    const stems = Map.groupBy(members, ({ stem }) => stem);
    return Array.from(stems.values()).flatMap((files) => judgeMigration(files, down));
  });
}

function judgeMigration(files: readonly MigrationName[], down: Down): readonly MigrationFinding[] {
  const { direction, isPaired } = files[0]!;
  if (files.some((file) => file.direction !== direction)) return [];
  if (direction === "down") return files.map(upMissing);
  const isWanted = down === "required" || (down === "expected" && isPaired === true);
  return isWanted ? files.map((file) => downMissing(file, down === "required" ? "error" : "warning")) : [];
}

const upMissing = ({ path, stem }: MigrationName): MigrationFinding => ({
  rule: "up-missing",
  level: "error",
  message: `${quoteFile(path)} takes back a migration that is not there: no file goes forward under ${JSON.stringify(stem)}.`,
  subject: stem,
  path,
  about: [path],
  fix: "Add the file that goes forward, or remove this one.",
  evidence: { path, stem },
});

const downMissing = ({ path, stem }: MigrationName, level: "error" | "warning"): MigrationFinding => ({
  rule: "down-missing",
  level,
  message: `No file takes back ${quoteFile(path)}.`,
  subject: stem,
  path,
  about: [path],
  fix: "Add the file that takes it back; for a merged migration that is allowed at any time.",
  evidence: { path, stem },
});
