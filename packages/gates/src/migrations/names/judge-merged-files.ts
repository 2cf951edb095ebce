import type { MigrationFinding } from "../migration-finding.ts";
import { gitMove } from "../plan/shell-command.ts";
import type { Content, Situation } from "../situation.ts";
import { blobIdOf } from "./blob-id.ts";
import { indexFolder } from "./folder-index.ts";
import type { MigrationName } from "./migration-name.ts";
import { quoteFile } from "./quote-names.ts";
import type { ReadChanges, RenamedMigration } from "./read-changes.ts";

/** What the request does to migrations that are merged already: databases that ran them do not see it. */
export function judgeMergedFiles(situation: Situation, changes: ReadChanges): readonly MigrationFinding[] {
  // What the base itself has renamed or removed in the meantime is no doing of this request.
  const base = indexFolder(situation.base);
  const isThere = (name: MigrationName): boolean => base.has(name);
  return [
    ...changes.modified.filter(isVersioned).flatMap((name) => edited(situation, name.path, name.path)),
    ...changes.renamed
      .filter(({ from }) => isVersioned(from) && isThere(from))
      .flatMap((rename) => [renamed(situation, rename), ...editedOnTheWay(situation, rename)]),
    ...changes.removed.filter((name) => isVersioned(name) && isThere(name)).map((name) => deleted(situation, name)),
  ];
}

/** What has no version runs again when it changes. */
const isVersioned = ({ version }: MigrationName): boolean => version !== undefined;

const isSame = (one: Content, other: Content): boolean =>
  one.kind === "text" && other.kind === "text" && one.text === other.text;

function edited(situation: Situation, before: string, path: string): readonly MigrationFinding[] {
  const [former, base, head] = [
    situation.contentAt("merge_base", before),
    situation.contentAt("base", before),
    situation.contentAt("head", path),
  ];
  if (isSame(former, head) || isSame(base, head)) return [];
  return [
    {
      rule: "edited-after-merge",
      level: "error",
      message: `${quoteFile(before)} is merged, and is changed: a database that ran it does not run it again.`,
      subject: before,
      path,
      about: [path],
      fix: "Take the change back, and write what it is to do as a new migration.",
      evidence: {
        path: before,
        merge_base_blob: blobIdOf(former),
        base_blob: blobIdOf(base),
        head_blob: blobIdOf(head),
      },
    },
  ];
}

/** A rename alone is no edit: only contents can tell of one. */
function editedOnTheWay(situation: Situation, { from, path }: RenamedMigration): readonly MigrationFinding[] {
  const contents = [situation.contentAt("merge_base", from.path), situation.contentAt("head", path)];
  return contents.every(({ kind }) => kind === "text") ? edited(situation, from.path, path) : [];
}

function renamed(situation: Situation, { from, path }: RenamedMigration): MigrationFinding {
  const back = { from: path, to: from.path };
  return {
    rule: "renamed-after-merge",
    level: "error",
    message: `${quoteFile(from.path)} is merged, and is renamed to ${quoteFile(path)}: a database that ran it runs it again, or takes another for it.`,
    subject: from.path,
    path,
    about: [path, from.path],
    fix: `Give it its name back: ${gitMove(back)}`,
    evidence: {
      from: from.path,
      to: path,
      base_blob: blobIdOf(situation.contentAt("base", from.path)),
      head_blob: blobIdOf(situation.contentAt("head", path)),
      proposals: [back],
    },
  };
}

function deleted(situation: Situation, { path }: MigrationName): MigrationFinding {
  return {
    rule: "deleted-after-merge",
    level: "error",
    message: `${quoteFile(path)} is merged, and is deleted: databases that ran it have what one built from empty has not.`,
    subject: path,
    path,
    about: [path],
    fix: "Keep the file, and take back what it does in a new migration.",
    evidence: { path, base_blob: blobIdOf(situation.contentAt("base", path)) },
  };
}
