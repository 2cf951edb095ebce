import type { MigrationMeasurement, Verdict } from "@portcullis/contracts";

import type { Situation } from "../../migrations/situation.ts";
import type { Effect, ReadFile } from "../../migrations/statements/statement.ts";

type Failure = MigrationMeasurement["base"][number];
type Finding = Verdict["findings"][number];

/** What is known of one file, for a person who wants to see why it is judged as it is. */
export interface ExplainedFile {
  readonly path: string;
  /** What the request does to it; `untouched` is as the base has it. */
  readonly change: "added" | "modified" | "removed" | "renamed" | "untouched";
  readonly version?: string;
  readonly direction?: "up" | "down";
  readonly stem?: string;
  /** What is wrong with its name. */
  readonly nameProblem?: string;
  /** Why its content was not read. */
  readonly unread?: string;
  /** Where PostgreSQL's parser gives up. */
  readonly syntaxProblem?: { readonly message: string; readonly line: number };
  readonly statements: readonly ExplainedStatement[];
  /** What came of executing it, in words. */
  readonly executed: readonly string[];
  readonly findings: readonly Finding[];
}

interface ExplainedStatement {
  readonly line: number;
  readonly text: string;
  readonly effects: readonly Pick<Effect, "action" | "kind" | "name" | "isGuarded">[];
}

interface Sources {
  readonly readSql: (path: string, text: string) => ReadFile;
  readonly readEffects: (file: ReadFile) => readonly Effect[];
  readonly measurement?: MigrationMeasurement;
  readonly findings: readonly Finding[];
}

/** Files of a folder as its head has them, and those that the request removes. */
export function explainFiles(
  situation: Situation,
  paths: readonly string[],
  sources: Sources,
): readonly ExplainedFile[] {
  const names = new Map([...situation.base.names, ...situation.merged.names].map((name) => [name.path, name]));
  const misfits = new Map(
    [...situation.base.misfits, ...situation.merged.misfits].map(({ path, problem }) => [path, problem]),
  );
  const changes = new Map(situation.changes.map(({ path, status }) => [path, status]));
  return paths.map((path): ExplainedFile => {
    const name = names.get(path);
    const change = changes.get(path) ?? "untouched";
    const nameProblem = misfits.get(path) ?? name?.problem;
    return {
      path,
      change,
      ...(name?.versionText !== undefined && { version: name.versionText }),
      ...(name !== undefined && { direction: name.direction, stem: name.stem }),
      ...(nameProblem !== undefined && { nameProblem }),
      ...explainContent(situation, path, change, sources),
      executed: tellExecution(path, sources.measurement),
      findings: sources.findings.filter(
        ({ location }) => location !== undefined && "path" in location && location.path === path,
      ),
    };
  });
}

function explainContent(
  situation: Situation,
  path: string,
  change: ExplainedFile["change"],
  { readSql, readEffects }: Sources,
): Pick<ExplainedFile, "unread" | "syntaxProblem" | "statements"> {
  if (!situation.hasContents || change === "removed") return { statements: [] };
  const content = situation.contentAt(change === "untouched" ? "base" : "head", path);
  if (content.kind !== "text")
    return { statements: [], unread: content.kind === "absent" ? "is not there" : content.reason };
  const file = readSql(path, content.text);
  const effects = Map.groupBy(readEffects(file), ({ statement }) => statement);
  return {
    ...(file.problem !== undefined && { syntaxProblem: file.problem }),
    statements: file.statements.map((statement) => ({
      line: statement.line,
      text: statement.text,
      effects: (effects.get(statement) ?? []).map(({ action, kind, name, isGuarded }) => ({
        action,
        kind,
        name,
        isGuarded,
      })),
    })),
  };
}

function tellExecution(path: string, measurement: MigrationMeasurement | undefined): readonly string[] {
  if (measurement === undefined) return [];
  const { engine, base, merged, files, open_pull_requests } = measurement;
  const told: string[] = [];
  const chain = [...merged, ...base].find((failure) => failure.path === path);
  if (chain !== undefined) told.push(`in the whole chain, from empty: ${tellFailure(chain)}`);
  const own = files.find((file) => file.path === path);
  if (own !== undefined) {
    const { failure, again, down } = own;
    told.push(`on the base, by ${engine.name} ${engine.version}: ${tellFailure(failure)}`);
    if (again !== undefined)
      told.push(
        `a second time: ${again.failure === undefined && again.differences.length > 0 ? `changes ${again.differences.map(({ object }) => object).join(", ")}` : tellFailure(again.failure)}`,
      );
    if (down !== undefined) told.push(`taken back by ${down.path}: ${tellDown(down)}`);
    for (const { line, statement, relation, mode, rewrites } of own.locks ?? [])
      told.push(`line ${line} locks ${relation} (${mode}${rewrites ? ", rewritten" : ""}): ${statement}`);
  }
  const back = files.find(({ down }) => down?.path === path);
  if (back?.down !== undefined) told.push(`after ${back.path}: ${tellDown(back.down)}`);
  if (own !== undefined)
    for (const { number, state, reason } of open_pull_requests)
      told.push(`with #${number}, in both orders: ${PAIR_WORDS[state]}${reason === undefined ? "" : ` (${reason})`}`);
  return told;
}

const PAIR_WORDS = {
  same: "the same schema",
  differs: "two schemas",
  fails: "one after the other does not apply",
  "theirs-fails": "theirs does not apply by itself",
  unverified: "could not be told",
} as const;

const tellFailure = (failure: Failure | undefined): string =>
  failure === undefined
    ? "applies"
    : `${failure.message}${failure.sqlstate === undefined ? "" : ` (SQLSTATE ${failure.sqlstate})`}${failure.line === undefined ? "" : `, line ${failure.line}`}`;

function tellDown({
  failure,
  differences,
  up_again,
}: NonNullable<MigrationMeasurement["files"][number]["down"]>): string {
  if (failure !== undefined) return tellFailure(failure);
  if (up_again !== undefined) return `takes it back, but then it does not apply again: ${tellFailure(up_again)}`;
  if (differences.length === 0) return "leads back to the schema of before";
  return `leaves another schema: ${differences.map(({ object }) => object).join(", ")}`;
}
