import type { MigrationFinding } from "../migration-finding.ts";
import { createNumberer, type Numberer } from "../plan/create-numberer.ts";
import type { Proposal } from "../plan/propose-names.ts";
import { gitMove } from "../plan/shell-command.ts";
import type { Situation } from "../situation.ts";
import { blobIdOf } from "./blob-id.ts";
import { keyOfVersion } from "./compare-versions.ts";
import { forwardOf, type VersionProblem, type VersionReport } from "./find-version-problems.ts";
import type { MigrationName } from "./migration-name.ts";
import type { NewMigration } from "./read-changes.ts";
import { quoteFile, quoteFiles } from "./quote-names.ts";

type Problem<Kind extends VersionProblem["kind"]> = Extract<VersionProblem, { readonly kind: Kind }>;

/** The rules on versions, each with the names under which nothing is wrong any more. */
export function judgeVersions(
  situation: Situation,
  report: VersionReport,
  proposals: ReadonlyMap<string, Proposal>,
): readonly MigrationFinding[] {
  const { changes, problems } = report;
  if (problems.length === 0) return [];
  const numberer = createNumberer(situation, report);
  const edited = new Set(changes.modified.map(({ path }) => path));
  return problems.map((problem): MigrationFinding => {
    switch (problem.kind) {
      case "same-version":
        return { ...sameVersion(numberer, problem, proposals), about: aboutSame(problem, edited) };
      case "same-version-open-pr":
        return claimedVersion(problem, proposals);
      case "out-of-order":
        return outOfOrder(problem, proposals);
      case "version-reused":
        return reusedVersion(situation, problem, proposals);
    }
  });
}

const pathsOf = (names: readonly MigrationName[]): readonly string[] => names.map(({ path }) => path);

const proposalsFor = (own: readonly NewMigration[], proposals: ReadonlyMap<string, Proposal>): readonly Proposal[] =>
  own.flatMap(({ members }) => members.flatMap(({ path }) => proposals.get(path) ?? []));

/** The commands of the proposals, as what to do. */
const fixOf = (found: readonly Proposal[]): { readonly fix?: string } =>
  found.length === 0
    ? {}
    : { fix: `Rename it, which \`portcullis migrations fix\` does: ${found.map(gitMove).join("; ")}` };

/** An edit does not give a file its version: two that were there before were there before. */
const aboutSame = ({ own, names }: Problem<"same-version">, edited: ReadonlySet<string>): readonly string[] =>
  pathsOf(names).filter((path) => own.length > 0 || !edited.has(path));

function sameVersion(
  numberer: Numberer,
  { own, names }: Problem<"same-version">,
  proposals: ReadonlyMap<string, Proposal>,
): Omit<MigrationFinding, "about"> {
  const paths = pathsOf(names);
  const { version, versionText = "" } = names[0]!;
  const found = proposalsFor(own, proposals);
  const migrations = Array.from(Map.groupBy(names, ({ stem }) => stem).values(), (members) => forwardOf(members)!);
  const shown = migrations.length > 1 ? migrations : names;
  const next = numberer({ version: version!, versionText, members: [names[0]!] });
  return {
    rule: "same-version",
    level: "error",
    message: `${quoteFiles(pathsOf(shown))} have one version, ${versionText}: which of them runs first, or at all, depends on the runner.`,
    subject: keyOfVersion(version!),
    path: own[0]?.members[0]!.path ?? forwardOf(names)!.path,
    ...fixOf(found),
    evidence: {
      version: versionText,
      paths,
      next_free_version: next?.written.versionText ?? null,
      proposals: found,
    },
  };
}

function claimedVersion(
  { own, request, names }: Problem<"same-version-open-pr">,
  proposals: ReadonlyMap<string, Proposal>,
): MigrationFinding {
  const { number, title, author } = request;
  const { version, versionText } = own[0]!;
  const members = own.flatMap((migration) => migration.members);
  const found = proposalsFor(own, proposals);
  return {
    rule: "same-version-open-pr",
    level: "error",
    message: `The open request #${number} of ${author} adds ${quoteFile(forwardOf(names)!.path)}, which has the version ${versionText} of ${quoteFile(members[0]!.path)}.`,
    subject: `${keyOfVersion(version)} #${number}`,
    path: members[0]!.path,
    about: pathsOf(members),
    ...fixOf(found),
    evidence: {
      version: versionText,
      paths: pathsOf(members),
      request: { number, title, author, paths: pathsOf(names) },
      proposals: found,
    },
  };
}

function outOfOrder(
  { own, newest }: Problem<"out-of-order">,
  proposals: ReadonlyMap<string, Proposal>,
): MigrationFinding {
  const paths = pathsOf(own.members);
  const found = proposalsFor([own], proposals);
  return {
    rule: "out-of-order",
    level: "error",
    message: `${quoteFile(paths[0]!)} sorts before ${quoteFile(newest.path)}, which is on the base: a database that ran that one runs it late, or never.`,
    subject: keyOfVersion(own.version),
    path: paths[0]!,
    about: paths,
    ...fixOf(found),
    evidence: {
      paths,
      version: own.versionText,
      newest: { path: newest.path, version: newest.versionText ?? null },
      proposals: found,
    },
  };
}

function reusedVersion(
  situation: Situation,
  { own, former, how, commit }: Problem<"version-reused">,
  proposals: ReadonlyMap<string, Proposal>,
): MigrationFinding {
  const paths = pathsOf(own.members);
  const found = proposalsFor([own], proposals);
  const name = quoteFile(paths.includes(former) ? former : paths[0]!);
  const messages = {
    "on-base": `The base has got a ${name} of its own since this request began, with another content.`,
    retired: `${name} has the version ${own.versionText} of ${quoteFile(former)}, which was on the base and was removed: databases that ran that one pass over it.`,
    removed: `${name} takes over the version ${own.versionText} of ${quoteFile(former)}, which this request removes: databases that ran that one pass over it.`,
  };
  const blobs =
    how === "on-base"
      ? {
          base_blob: blobIdOf(situation.contentAt("base", former)),
          head_blob: blobIdOf(situation.contentAt("head", former)),
        }
      : {};
  return {
    rule: "version-reused",
    level: "error",
    message: messages[how],
    subject: keyOfVersion(own.version),
    path: how === "on-base" ? former : paths[0]!,
    about: paths,
    ...fixOf(found),
    evidence: {
      version: own.versionText,
      paths,
      former,
      ...blobs,
      ...(commit !== undefined && { commit }),
      proposals: found,
    },
  };
}
