import type { MigrationFinding } from "../migration-finding.ts";
import type { MigrationFolder, Situation } from "../situation.ts";
import { folderOf } from "./file-name.ts";
import type { MigrationName, MisfitName } from "./migration-name.ts";
import { quoteFile } from "./quote-names.ts";

const SYMBOLIC_LINK = "120000";

/** Names that the scheme does not read, or reads and warns of, and files that are none. */
export function judgeFormat({ merged, changes }: Situation): readonly MigrationFinding[] {
  const backward = findBackward(merged);
  const links = changes.filter(({ mode, status }) => mode === SYMBOLIC_LINK && status !== "removed");
  const edited = new Set(changes.flatMap(({ status, path }) => (status === "modified" ? [path] : [])));
  const names = [
    ...merged.names.flatMap((name) => (name.problem === undefined ? [] : [ofName(name, name.problem, backward)])),
    ...merged.misfits.map(ofMisfit),
  ];
  return [
    // An edit does not give a file its name: that was there before.
    ...names.map((finding) => (edited.has(finding.path) ? { ...finding, about: [] } : finding)),
    ...links.map(({ path }) =>
      toFinding(path, "is a symbolic link: what runs is decided where it leads", { mode: SYMBOLIC_LINK }),
    ),
  ];
}

/** Some file that goes back, where the folder has one: a runner that takes every file runs it too. */
const findBackward = ({ names }: MigrationFolder): MigrationName | undefined =>
  names.find(({ direction, isPaired }) => direction === "down" && isPaired === true);

function ofName(name: MigrationName, problem: string, backward: MigrationName | undefined): MigrationFinding {
  const evidence = { version: name.versionText ?? null, direction: name.direction };
  const takesAll = /\.(?:up|down)\.[^.]+$/i.test(name.path) || name.isPaired !== true || backward === undefined;
  if (takesAll) return toFinding(name.path, problem, evidence);
  return toFinding(
    name.path,
    `${problem}; a runner that takes every .sql for it also runs files such as ${quoteFile(backward.path)}, and those before the ones that they take back`,
    { ...evidence, backward: backward.path },
  );
}

const ofMisfit = ({ path, problem, isUnrelated }: MisfitName): MigrationFinding =>
  toFinding(path, problem, { folder: folderOf(path) }, isUnrelated === true ? "note" : "error");

const toFinding = (
  path: string,
  problem: string,
  evidence: MigrationFinding["evidence"],
  level: MigrationFinding["level"] = "error",
): MigrationFinding => ({
  rule: "name-format",
  level,
  message: `${quoteFile(path)} ${problem}.`,
  subject: path,
  path,
  about: [path],
  evidence: { path, ...evidence },
});
