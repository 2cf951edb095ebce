import type { MigrationFinding } from "../migration-finding.ts";
import type { MigrationFolder } from "../situation.ts";
import type { MigrationName } from "./migration-name.ts";
import { quoteFile } from "./quote-names.ts";

type Down = "expected" | "required" | "optional";

/** Migrations without the file that takes them back, and files that take back what there is not. */
export function judgePairs({ names }: MigrationFolder, down: Down): readonly MigrationFinding[] {
  const byStem = Map.groupBy(names, ({ stem }) => stem);
  return names.flatMap((name): readonly MigrationFinding[] => {
    const members = byStem.get(name.stem)!;
    if (members.some(({ direction }) => direction !== name.direction) || name.version === undefined) return [];
    if (name.direction === "down") return [upMissing(name)];
    const isWanted = down === "required" || (down === "expected" && name.isPaired === true);
    return isWanted ? [downMissing(name, down === "required" ? "error" : "warning")] : [];
  });
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
