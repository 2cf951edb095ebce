import type { Grammar } from "./grammar.ts";
import type { MigrationName, MisfitName, Version } from "./migration-name.ts";

const VERSIONED = /^([VU])(\d+(?:[._]\d+)*)__(.+)\.(sql)$/is;
const REPEATABLE = /^(R)__(.+)\.(sql)$/is;

/** `V1.2__name.sql` goes forward, `U1.2__name.sql` back, and `R__name.sql` runs whenever it changes. */
export const flywayGrammar: Grammar = { findVersion: () => 1, read };

function read(fileName: string, path: string): MigrationName | MisfitName {
  const versioned = VERSIONED.exec(fileName);
  if (versioned !== null) {
    const [, kind = "", versionText = "", name = "", extension = ""] = versioned;
    return {
      path,
      version: toVersion(versionText),
      versionText,
      stem: `${versionText}__${name}`,
      direction: kind.toUpperCase() === "U" ? "down" : "up",
      ...caseProblem(kind, extension),
    };
  }
  const repeatable = REPEATABLE.exec(fileName);
  if (repeatable !== null) {
    const [, kind = "", name = "", extension = ""] = repeatable;
    return { path, stem: name, direction: "up", ...caseProblem(kind, extension) };
  }
  if (/^B\d+(?:[._]\d+)*__.+\.sql$/.test(fileName)) {
    // It stands for all migrations up to its version, and runs only where none of them ran.
    return { path, problem: "is a baseline, which is not held against the other migrations", isUnrelated: true };
  }
  const isLike = /\.sql$/i.test(fileName) || /^(?:[VUB][\d._]+|R)__/i.test(fileName);
  return isLike
    ? {
        path,
        problem: "does not fit the scheme, which wants names such as V45__name.sql, U45__name.sql or R__name.sql",
      }
    : { path, problem: "is no migration", isUnrelated: true };
}

/** 1.0 is 1, as Flyway has it. */
function toVersion(text: string): Version {
  const parts = text.split(/[._]/).map(BigInt);
  while (parts.length > 1 && parts.at(-1) === 0n) parts.pop();
  return parts as [bigint, ...bigint[]];
}

const caseProblem = (kind: string, extension: string): { readonly problem?: string } =>
  kind === kind.toUpperCase() && extension === extension.toLowerCase()
    ? {}
    : { problem: `is not written as Flyway looks for it, ${kind.toUpperCase()} in front and .sql at the end` };
