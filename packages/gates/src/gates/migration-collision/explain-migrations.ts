import type { ExplainedFact } from "../../core/explain.ts";
import type { MigrationName } from "../../migrations/names/migration-name.ts";
import type { Situation } from "../../migrations/situation.ts";

/** Each file of the folder that the request touches, and each that another open request adds: whether it counts, and as what. */
export function explainMigrations(situation: Situation, author: string): readonly ExplainedFact[] {
  const names = new Map([...situation.base.names, ...situation.merged.names].map((name) => [name.path, name]));
  const misfits = new Map(situation.merged.misfits.map(({ path, problem }) => [path, problem]));
  const own = situation.changes.map(({ path, status }) =>
    toFact({ path, login: author, what: status, name: names.get(path), problem: misfits.get(path) }),
  );
  const theirs = situation.others.flatMap(({ number, author: login, changes }) =>
    changes.map(({ path, status }) => {
      const read = situation.scheme.read(path);
      return "direction" in read
        ? toFact({ path, login, what: `${status} by #${number}`, name: read })
        : toFact({ path, login, what: `${status} by #${number}`, problem: read.problem });
    }),
  );
  return [...own, ...theirs];
}

interface Touched {
  readonly path: string;
  readonly login: string;
  readonly what: string;
  readonly name?: MigrationName | undefined;
  readonly problem?: string | undefined;
}

function toFact({ path, login, what, name, problem }: Touched): ExplainedFact {
  const place = { location: { path }, login, what };
  if (name === undefined)
    return { ...place, counted: false, rule: "name-format", reason: problem ?? "no longer in the folder" };
  const version = name.versionText === undefined ? "no version" : `version ${name.versionText}`;
  return { ...place, counted: true, rule: "same-version", reason: `${version}, ${name.direction}, of ${name.stem}` };
}
