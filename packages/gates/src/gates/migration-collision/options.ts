import type { MigrationCollision } from "@portcullis/contracts";

import { createScheme, type Scheme, type SchemeOption } from "../../migrations/names/scheme.ts";

/** How far a judgement goes: names, what the statements say, or what a PostgreSQL engine makes of them. */
export type Depth = "names" | "statements" | "execution";

export type RuleLevel = "error" | "warning" | "note" | "off";

/** The gate's options, with every default filled in. */
export interface MigrationCollisionOptions {
  /** From the root of the repository, without a slash at the end. */
  readonly directory: string;
  readonly scheme: Scheme;
  /** What the scheme was made of. */
  readonly schemeOption: SchemeOption;
  /** What has to be judged; without it, what the snapshot allows. */
  readonly depth?: Depth;
  readonly down: "expected" | "required" | "optional";
  /** Globs of source files whose SQL is held against partial unique indexes. */
  readonly queries: readonly string[];
  readonly timeoutSeconds: number;
  /** Findings about files that the request does not touch count too. */
  readonly isStrict: boolean;
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

const TIMEOUT_SECONDS = 20;

/** @throws PortcullisError `configuration` for a scheme that `createScheme` refuses */
export function resolveMigrationCollision(options: MigrationCollision): MigrationCollisionOptions {
  const schemeOption = options.scheme ?? "golang-migrate";
  return {
    directory: normalizeDirectory(options.directory),
    scheme: createScheme(schemeOption),
    schemeOption,
    ...(options.depth !== undefined && { depth: options.depth }),
    down: options.down ?? "expected",
    queries: options.queries ?? [],
    timeoutSeconds: options.timeout_seconds ?? TIMEOUT_SECONDS,
    isStrict: options.baseline === "strict",
    rules: options.rules ?? {},
  };
}

const normalizeDirectory = (directory: string): string =>
  directory
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
