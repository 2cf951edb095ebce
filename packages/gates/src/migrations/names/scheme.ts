import { PortcullisError } from "../../core/portcullis-error.ts";
import { customGrammar } from "./custom-grammar.ts";
import { flywayGrammar } from "./flyway-grammar.ts";
import { fileNameProblem, isTooLong, lastPart } from "./file-name.ts";
import type { Grammar } from "./grammar.ts";
import { isMigration, type MigrationName, type MisfitName } from "./migration-name.ts";
import { golangMigrateGrammar, nodePgMigrateGrammar, sequentialGrammar, timestampGrammar } from "./number-grammars.ts";

/** How the files of a folder are named: one that is known, or a pattern for the whole file name. */
export type SchemeOption = keyof typeof KNOWN | { readonly custom: string };

/** Reads names of migrations, and writes them with another version. */
export interface Scheme {
  readonly id: keyof typeof KNOWN | "custom";
  /** Reads the last part of a path; which folder it stands in is looked at by `readFolder`. */
  read(path: string): MigrationName | MisfitName;
  /** The path with another version; undefined where the name has none. */
  renumber(path: string, versionText: string): string | undefined;
}

const KNOWN = {
  "golang-migrate": golangMigrateGrammar,
  timestamp: timestampGrammar,
  sequential: sequentialGrammar,
  flyway: flywayGrammar,
  "node-pg-migrate": nodePgMigrateGrammar,
} as const satisfies Record<string, Grammar>;

/**
 * The scheme that an option names.
 *
 * @throws PortcullisError `configuration` for a pattern that `schemeProblem` complains of
 */
export function createScheme(option: SchemeOption): Scheme {
  if (typeof option === "string") return toScheme(option, KNOWN[option]);
  const grammar = customGrammar(option.custom);
  if (!("problem" in grammar)) return toScheme("custom", grammar);
  const { message, fix } = describeProblem(grammar.problem);
  throw new PortcullisError("configuration", message, fix);
}

/** Why a pattern cannot be a scheme; undefined for one that can. */
export function schemeProblem(option: SchemeOption): { readonly message: string; readonly fix: string } | undefined {
  const grammar = typeof option === "string" ? undefined : customGrammar(option.custom);
  return grammar !== undefined && "problem" in grammar ? describeProblem(grammar.problem) : undefined;
}

const describeProblem = (problem: string): { readonly message: string; readonly fix: string } => ({
  message: `The pattern cannot be used for names of migrations: ${problem}.`,
  fix: "Write one for the whole file name: ^(?<version>\\d+)-(?<name>[a-z-]+)\\.(?<direction>up|down)\\.sql$",
});

function toScheme(id: Scheme["id"], grammar: Grammar): Scheme {
  // The same paths are read for the base, for the head and for what a merge gives.
  const known = new Map<string, MigrationName | MisfitName>();
  function read(path: string): MigrationName | MisfitName {
    let name = known.get(path);
    if (name === undefined) known.set(path, (name = readName(path, grammar)));
    return name;
  }
  return {
    id,
    read,
    renumber(path, versionText) {
      const name = read(path);
      if (!isMigration(name) || name.versionText === undefined) return undefined;
      const fileName = lastPart(path);
      const at = path.length - fileName.length + grammar.findVersion(fileName);
      return path.slice(0, at) + versionText + path.slice(at + name.versionText.length);
    },
  };
}

function readName(path: string, grammar: Grammar): MigrationName | MisfitName {
  const fileName = lastPart(path);
  if (isTooLong(fileName)) return { path, problem: "has a name longer than a file system holds" };
  const name = grammar.read(fileName, path);
  const unusual = isMigration(name) ? fileNameProblem(fileName) : undefined;
  if (unusual === undefined) return name;
  return { ...name, problem: name.problem === undefined ? unusual : `${name.problem}, and ${unusual}` };
}
